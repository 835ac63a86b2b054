import { fieldNames, templateNames, templates, type TemplateName } from '../domain/message/templates';

/** Our table of subscribe-message templates as this machine's cloud has it, and as the functions are told of it. */

export const localTemplateId = (name: TemplateName): string => `local-${name}`;

export const localTemplates = templateNames.map((name) => ({ id: localTemplateId(name), title: templates[name].title, fields: fieldNames(name) }));

export const MESSAGE_TEMPLATES = JSON.stringify(Object.fromEntries(templateNames.map((name) => [name, localTemplateId(name)])));
