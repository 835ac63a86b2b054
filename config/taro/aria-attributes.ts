/** What a screen reader is told. Taro's WeChat templates drop these attributes unless each component names them. */
const attributes = { 'aria-role': "''", 'aria-label': "''", 'aria-hidden': "''", 'aria-checked': "''", 'aria-disabled': "''" };

const components = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea'];

/** Component name → the attributes its template passes through, in the form Taro's template builder expects. */
export const ariaAttributes = Object.fromEntries(components.map((name) => [name, attributes]));
