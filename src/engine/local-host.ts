import { localOpener } from './open-local';
import { EngineError, type EngineHost } from './port';

/** A host without workers: its engines live where it is called, as scripts and tests need it. */
export const localHost: EngineHost = {
  tables: (inputs, told = {}, call = {}) => localOpener.tables(inputs, told, call),
  mapping: (inputs, columns, call = {}) => localOpener.mapping(inputs, columns, call),
  async open(inputs, opening = {}, call = {}) {
    const { answer, engine } = await localOpener.open(inputs, opening, call);
    if (!answer.ok) return answer;
    if (!engine) throw new EngineError('crashed', { message: 'opened without an engine' });
    return { ...answer, engine };
  },
};
