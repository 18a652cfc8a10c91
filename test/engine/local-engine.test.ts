import { createLocalEngine } from '../../src/engine/local/local-engine';
import { engineContract } from './contract';

engineContract('local engine', (dossier) => createLocalEngine(dossier));
