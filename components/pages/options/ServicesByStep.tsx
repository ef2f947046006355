import type { ChosenStep, Settings } from '../../../lib/domain/settings.ts';
import { SERVICES } from '../../../lib/domain/window.ts';
import { wordsIn } from '../../../lib/messages/index.ts';
import { Icon } from '../../kit/Icon.tsx';
import { CHECK } from '../../kit/icons.ts';
import type { OptionsDesk } from './desk.ts';

const isOn = (step: ChosenStep, { steps, leadTimesMs }: Settings): boolean =>
  step === 'lead' ? leadTimesMs.length > 0 : steps[step];

/**
 * Which of the services that matter do so at each step that is switched on. Closed until somebody looks for it: for
 * most traders a service matters at every step or at none.
 */
export function ServicesByStep({ desk }: { desk: Pick<OptionsDesk, 'settings' | 'change' | 'language'> }) {
  const { settings, change, language } = desk;
  const { servicesLeftOut } = settings;
  const words = wordsIn(language).options;
  const services = SERVICES.filter((service) => settings.services.includes(service));
  const steps = (Object.keys(servicesLeftOut) as ChosenStep[]).filter((step) => isOn(step, settings));
  if (services.length === 0 || steps.length === 0) return null;
  const narrowed = steps.filter((step) => services.some((service) => servicesLeftOut[step].includes(service)));
  const nameOf = (step: ChosenStep) => wordsIn(language).steps[step];
  return (
    <details class="ByStep">
      <summary>
        {words.byStep}
        {narrowed.length > 0 && <small>{words.narrowed(narrowed.map(nameOf).join(words.separator))}</small>}
      </summary>
      <div class="sideways">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.step}</th>
              {services.map((service) => (
                <th key={service} scope="col">
                  {wordsIn(language).services[service]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step}>
                <th scope="row">{nameOf(step)}</th>
                {services.map((service) => (
                  <td key={service}>
                    <Tick
                      on={!servicesLeftOut[step].includes(service)}
                      label={words.serviceAt(wordsIn(language).services[service], nameOf(step))}
                      onChange={(on) => {
                        const left = SERVICES.filter((one) =>
                          one === service ? !on : servicesLeftOut[step].includes(one),
                        );
                        change({ servicesLeftOut: { ...servicesLeftOut, [step]: left } });
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface TickProps {
  readonly on: boolean;
  readonly label: string;
  readonly onChange: (on: boolean) => void;
}

/** One cell: a box whose words are the heads of its row and column. */
const Tick = ({ on, label, onChange }: TickProps) => (
  <label class={on ? 'Tick done' : 'Tick'}>
    <input
      class="unseen"
      type="checkbox"
      aria-label={label}
      checked={on}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <span class="Box" aria-hidden="true">
      <Icon of={CHECK} size={12} />
    </span>
  </label>
);
