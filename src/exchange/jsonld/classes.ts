import type { Entity } from '../../schema/dossier';
import type { Compact } from './shape';

/** Classes of schema.org for kinds of entity: built-in ones, and words that other files often have for theirs. */
const entityClasses: ReadonlyMap<string, Compact> = new Map([
  ['country', 'schema:Country'],
  ['leader', 'schema:Person'],
  ['person', 'schema:Person'],
  ['people', 'schema:Person'],
  ['agreement', 'schema:CreativeWork'],
  ['dispute', 'schema:Event'],
  ['event', 'schema:Event'],
  ['organization', 'schema:Organization'],
  ['organisation', 'schema:Organization'],
  ['company', 'schema:Organization'],
  ['place', 'schema:Place'],
  ['location', 'schema:Place'],
  ['city', 'schema:City'],
]);

/** Classes of schema.org for item types of CSL 1.0.2. */
const workClasses: ReadonlyMap<string, Compact> = new Map([
  ['article', 'schema:Article'],
  ['article-journal', 'schema:ScholarlyArticle'],
  ['article-magazine', 'schema:Article'],
  ['article-newspaper', 'schema:NewsArticle'],
  ['bill', 'schema:Legislation'],
  ['book', 'schema:Book'],
  ['chapter', 'schema:Chapter'],
  ['classic', 'schema:Book'],
  ['collection', 'schema:Collection'],
  ['dataset', 'schema:Dataset'],
  ['entry', 'schema:Article'],
  ['entry-dictionary', 'schema:DefinedTerm'],
  ['entry-encyclopedia', 'schema:Article'],
  ['figure', 'schema:ImageObject'],
  ['graphic', 'schema:ImageObject'],
  ['legislation', 'schema:Legislation'],
  ['manuscript', 'schema:Manuscript'],
  ['map', 'schema:Map'],
  ['motion_picture', 'schema:Movie'],
  ['musical_score', 'schema:SheetMusic'],
  ['paper-conference', 'schema:ScholarlyArticle'],
  ['periodical', 'schema:Periodical'],
  ['personal_communication', 'schema:Message'],
  ['post', 'schema:SocialMediaPosting'],
  ['post-weblog', 'schema:BlogPosting'],
  ['regulation', 'schema:Legislation'],
  ['report', 'schema:Report'],
  ['review', 'schema:Review'],
  ['review-book', 'schema:Review'],
  ['software', 'schema:SoftwareApplication'],
  ['song', 'schema:MusicRecording'],
  ['thesis', 'schema:Thesis'],
  ['treaty', 'schema:Legislation'],
  ['webpage', 'schema:WebPage'],
]);

/** The class of schema.org that an entity is of; `Thing` where its kind is none of these words. */
export function classOfEntity({ kind }: Pick<Entity, 'kind'>): Compact {
  return entityClasses.get(kind.toLowerCase()) ?? 'schema:Thing';
}

/** The class of schema.org for a work of a CSL item type. */
export function classOfWork(type: string): Compact {
  return workClasses.get(type) ?? 'schema:CreativeWork';
}
