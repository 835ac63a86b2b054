import * as v from 'valibot';
import { fieldNames, templateNames, templates, type TemplateName } from '../../domain/message/templates';

/** A template of ours as the deployment has it: WeChat's id, and WeChat's names of its fields in the order of our table. */
export interface DeployedTemplate {
  id: string;
  fields: readonly string[];
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** `{ "signUpResult": "an id" }`, or with the names WeChat gave the fields: `{ "signUpResult": { "id": "an id", "fields": ["thing4", …] } }`. */
const Configuration = v.record(v.picklist(templateNames), v.union([id, v.strictObject({ id, fields: v.array(v.string()) })]));

/**
 * The templates this deployment may send, from the environment variable MESSAGE_TEMPLATES; none without it. Throws when it is
 * there and cannot be read, or names other fields than the table has.
 */
export const deployedTemplates = (): Map<TemplateName, DeployedTemplate> => {
  const configured = v.parse(Configuration, JSON.parse(process.env.MESSAGE_TEMPLATES || '{}'));
  return new Map(templateNames.flatMap((name) => {
    const given = configured[name];
    if (given === undefined) return [];
    return [[name, typeof given === 'string' ? { id: given, fields: fieldNames(name) } : checked(name, given)] as const];
  }));
};

const checked = (name: TemplateName, deployed: DeployedTemplate): DeployedTemplate => {
  const wanted = templates[name].fields.map(([, type]) => type);
  const given = deployed.fields.map((field) => field.replace(/\d+$/, ''));
  if (given.join() !== wanted.join()) throw new Error(`MESSAGE_TEMPLATES: the fields of ${name} must be of the types ${wanted.join(', ')}, in this order`);
  return deployed;
};
