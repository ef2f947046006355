import { Fragment } from 'preact';
import type { Language } from '../../lib/messages/language.ts';
import { Stops } from '../kit/Stops.tsx';
import type { ClaimLink, Fact, Quote } from './present-facts.ts';

/** What is known of a window, a line each. */
export const Facts = ({ facts, language }: { facts: readonly Fact[]; language: Language }) => (
  <dl class="Facts">
    {facts.map((fact) => (
      <Fragment key={`${fact.kind} ${fact.label}`}>
        <dt>{fact.label}</dt>
        <dd>
          <Value fact={fact} language={language} />
          {fact.small !== undefined && (
            <>
              {' '}
              <small>{fact.small}</small>
            </>
          )}
        </dd>
      </Fragment>
    ))}
  </dl>
);

function Value({ fact, language }: { fact: Fact; language: Language }) {
  switch (fact.kind) {
    case 'text':
      return <span class={fact.muted ? 'muted' : undefined}>{fact.text}</span>;
    case 'times':
      return (
        <>
          {fact.times.text}
          {fact.times.struck !== null && <s>{fact.times.struck}</s>}
          {fact.times.fresh !== null && <b> {fact.times.fresh}</b>}
        </>
      );
    case 'stops':
      return <Stops services={fact.services} language={language} />;
    case 'link':
      return (
        <a href={fact.href} target="_blank" rel="noreferrer">
          {fact.text}
        </a>
      );
    case 'claims':
      return <Claims claims={fact.claims} />;
    case 'quotes':
      return <Quotes quotes={fact.quotes} />;
  }
}

/** What each of the notices says that disagree, with its link. */
const Claims = ({ claims }: { claims: readonly ClaimLink[] }) => (
  <ul class="Claims">
    {claims.map(({ when, title, href }) => (
      <li key={`${when} ${title}`}>
        {when}{' '}
        {href === null ? (
          title
        ) : (
          <a href={href} target="_blank" rel="noreferrer">
            {title}
          </a>
        )}
      </li>
    ))}
  </ul>
);

/** Where the notice says it: the first passage in one line, all of them when opened. */
const Quotes = ({ quotes }: { quotes: readonly Quote[] }) => (
  <details class="Quotes">
    <summary>{quotes[0]?.text}</summary>
    {quotes.map(({ text, why }) => (
      <blockquote key={text}>
        {text}
        {why !== null && <small>{why}</small>}
      </blockquote>
    ))}
  </details>
);
