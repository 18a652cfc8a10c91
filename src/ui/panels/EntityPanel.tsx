import { ExternalLink, LocateFixed } from '../../appearance/glyphs';
import type { EntityDetail, Paged, TieLine } from '../../engine/port';
import type { Entity } from '../../schema/dossier';
import { useInterface, useWords } from '../interface';
import { EntityActions } from '../menus/EntityActions';
import { Icon } from '../parts/Icon';
import { IconButton } from '../parts/IconButton';
import { KindIcon } from '../parts/KindIcon';
import { usePhrases } from '../vocabulary';
import { Claims } from './Claims';
import { TieGroups } from './TieGroups';

type Shown = EntityDetail['entity'];

/** Names in the other languages of the case. Scripts run in their own direction, so each is isolated. */
function OtherNames({ entity, shown }: { readonly entity: Shown; readonly shown: string }) {
  const words = useWords();
  const others = Object.entries(entity.name).filter(([language]) => language !== shown);
  if (others.length === 0 && !entity.aliases?.length) return null;
  return (
    <p className="other-names">
      <span className="visually-hidden">{words('entity.inLanguages')}: </span>
      {others.map(([language, name]) => (
        <bdi key={language} lang={language}>
          {name}
        </bdi>
      ))}
      {entity.aliases?.map((alias) => (
        <bdi key={alias} className="alias">
          {alias}
        </bdi>
      ))}
    </p>
  );
}

function attributeText(value: NonNullable<Entity['attributes']>[string]): string {
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
}

function Facts({ entity }: { readonly entity: Shown }) {
  const words = useWords();
  const phrases = usePhrases();
  const rows: [string, React.ReactNode][] = [];
  if (entity.when !== undefined) rows.push([words('entity.when'), phrases.date(entity.when)]);
  if (entity.iso3 !== undefined) rows.push([words('entity.iso3'), entity.iso3]);
  if (entity.wikidata !== undefined) {
    rows.push([
      words('entity.wikidata'),
      <a
        key="wikidata"
        href={`https://www.wikidata.org/wiki/${entity.wikidata}`}
        target="_blank"
        rel="noopener noreferrer"
      >
        {entity.wikidata} <Icon node={ExternalLink} size={13} />
      </a>,
    ]);
  }
  for (const [key, value] of Object.entries(entity.attributes ?? {})) rows.push([key, attributeText(value)]);
  if (rows.length === 0) return null;
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** An entity: its names, nature and dates, what is said of it, and its ties. */
export function EntityPanel({
  detail,
  ties,
}: {
  readonly detail: EntityDetail;
  readonly ties: Paged<TieLine>;
}) {
  const words = useWords();
  const phrases = usePhrases();
  const { conductor } = useInterface();
  const { entity, claims } = detail;
  const name = phrases.text(entity.name);
  const description = entity.description === undefined ? null : phrases.text(entity.description);
  return (
    <article className="entity">
      <p className="kicker">
        <KindIcon kind={entity.kind} size={22} />
        {phrases.kindLabel(entity.kind)}
        <IconButton
          node={LocateFixed}
          label={words('entity.centre')}
          className="tool-small"
          onClick={() => conductor.camera?.centre([entity.id])}
        />
      </p>
      <h2 className="headline name" tabIndex={-1} lang={name.language}>
        {name.text}
      </h2>
      <OtherNames entity={entity} shown={name.language} />
      {description && (
        <p className="standfirst" lang={description.language}>
          {description.text}
        </p>
      )}
      <EntityActions detail={detail} />
      <Facts entity={entity} />
      {claims.items.length > 0 && (
        <section className="block">
          <h3 className="block-title">{words('entity.claims')}</h3>
          <Claims record={entity.id} claims={claims} />
        </section>
      )}
      <TieGroups entity={entity.id} detail={detail} ties={ties} />
    </article>
  );
}
