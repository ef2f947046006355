import { useEffect, useState } from 'preact/hooks';
import { hostOf } from '../../../lib/exchanges/site.ts';
import { FIRST_SITE } from '../../../lib/exchanges/sites.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import type { Language } from '../../../lib/messages/language.ts';
import { Row } from '../../kit/Section.tsx';
import { Switch } from '../../kit/Switch.tsx';
import type { HostsDesk } from './Exchanges.tsx';

interface ExtraProps {
  readonly language: Language;
  readonly hosts: HostsDesk;
  readonly have: (origins: readonly string[]) => Promise<boolean>;
}

/** What is read of the first exchange only where the user allows it too. */
export const ExtraHosts = (props: ExtraProps) =>
  (FIRST_SITE.extraOrigins ?? []).map((origin) => <ExtraHost key={origin} origin={origin} {...props} />);

function ExtraHost({ origin, language, hosts, have }: ExtraProps & { readonly origin: string }) {
  const words = wordsIn(language).options;
  const [isOn, setOn] = useState(false);
  useEffect(() => void have([origin]).then(setOn), [have, origin]);
  const change = async (on: boolean) => {
    if (on) return setOn(await hosts.ask([origin]));
    await hosts.giveBack([origin]);
    setOn(false);
  };
  const name = words.extraHost(hostOf(origin));
  return (
    <Row title={name} help={words.extraHostHelp}>
      <Switch label={name} on={isOn} onChange={(on) => void change(on)} />
    </Row>
  );
}
