/**
 * What is wrong with a bundle, by the rules of the JSON schemas that OASIS publishes for STIX 2.1
 * (github.com/oasis-open/cti-stix2-json-schemas) and of the specification, as far as they bear on what we write.
 */
export function faultsOf(text: string): string[] {
  const bundle = JSON.parse(text) as Record<string, unknown>;
  const faults: string[] = [];
  const expectThat = (holds: boolean, what: string) => {
    if (!holds) faults.push(what);
  };
  const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
  const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
  const required: Readonly<Record<string, readonly string[]>> = {
    identity: ['name', 'identity_class'],
    location: ['country'],
    incident: ['name'],
    relationship: ['relationship_type', 'source_ref', 'target_ref'],
    'language-content': ['object_ref', 'contents'],
    'x-entente-agreement': ['name'],
    'x-entente-thing': ['name'],
  };
  expectThat(bundle.type === 'bundle', 'a bundle');
  expectThat(new RegExp(`^bundle--${uuid}$`).test(String(bundle.id)), `id ${bundle.id}`);
  const objects = (bundle.objects ?? []) as Record<string, unknown>[];
  expectThat(!('objects' in bundle) || objects.length > 0, 'a list of no objects');
  const ids = new Set(objects.map(({ id }) => id));
  const parts = new Set(objects.map(({ id }) => String(id).split('--')[1]));
  expectThat(parts.size === objects.length, 'UUIDs that occur once');
  for (const object of objects) {
    const { type, id, created, modified } = object;
    const at = `${id}: `;
    expectThat(new RegExp(`^${type}--${uuid}$`).test(String(id)), `${at}id`);
    expectThat(/^([a-z][a-z0-9]*)+(-[a-z0-9]+)*$/.test(String(type)), `${at}type`);
    expectThat(object.spec_version === '2.1', `${at}spec_version`);
    expectThat(timestamp.test(String(created)) && timestamp.test(String(modified)), `${at}timestamps`);
    for (const key of required[String(type)] ?? ['no such type']) expectThat(key in object, `${at}${key}`);
    for (const [key, value] of Object.entries(object)) {
      expectThat(/^[a-z0-9_]{2,250}$/.test(key), `${at}name of ${key}`);
      expectThat(!Array.isArray(value) || value.length > 0, `${at}empty ${key}`);
      if (key.endsWith('_ref')) expectThat(ids.has(value), `${at}${key}`);
      if (key.endsWith('_time')) expectThat(timestamp.test(String(value)), `${at}${key}`);
    }
    for (const reference of (object.external_references ?? []) as Record<string, unknown>[]) {
      expectThat(
        typeof reference.source_name === 'string' && reference.source_name !== '',
        `${at}source_name`,
      );
      expectThat('external_id' in reference || 'description' in reference || 'url' in reference, `${at}bare`);
    }
    for (const [key, extension] of Object.entries((object.extensions ?? {}) as Record<string, object>)) {
      expectThat(/^extension-definition--[0-9a-f-]{36}$/.test(key), `${at}${key}`);
      expectThat('extension_type' in extension, `${at}extension_type`);
      for (const name of Object.keys(extension)) expectThat(/^[a-z0-9_]{3,250}$/.test(name), `${at}${name}`);
    }
    if (type === 'relationship') {
      expectThat(/^[a-z0-9-]+$/.test(String(object.relationship_type)), `${at}relationship_type`);
      const [start, stop] = [object.start_time, object.stop_time].map(String);
      if ('start_time' in object && 'stop_time' in object)
        expectThat(Date.parse(stop ?? '') > Date.parse(start ?? ''), `${at}stop_time`);
    }
  }
  return faults;
}
