import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../../../design/icons';
import { list, type Shape } from '../../../protocol/shape';
import { languageName } from '../../languages';
import { ask, askJson, Refusal } from '../../rest';
import { checkPerson, type Wrongs } from '../checks';
import { chipsField, radioField, switchField, textField, withChosen } from '../form';
import { Section, type SectionWords } from '../section';
import { skillsField } from '../skills';
import { decodePerson, decodeTeam, type Person, ROLES, type StaffRole, type Team } from '../staff';

const LANGUAGES = ['de', 'en'] as const;
const USUAL_CAPACITY = 3;
/** Who administers does not answer shoppers by the way. */
const usualCapacity = (role: StaffRole): number => (role === 'admin' ? 0 : USUAL_CAPACITY);

/** Everybody who works at the desk. */
@customElement('lotse-people')
export class LotsePeople extends Section<Person> {
  @state() private teams: readonly Team[] = [];
  @state() private password = '';
  protected override readonly path = '/desk/api/staff/agents';

  protected override get heading(): string { return this.words.people; }
  protected override get sectionWords(): SectionWords { return this.words.person; }
  protected override decode(from: Shape): Person { return decodePerson(from); }
  protected override keyOf(entry: Person): string { return entry.id; }
  protected override nameOf(entry: Person): string { return entry.name; }
  protected override question(entry: Person): string { return this.words.person.confirm(entry.name); }
  protected override check(draft: Person): Wrongs { return checkPerson(draft, this.words, this.password); }
  protected override print(): string { return JSON.stringify([this.draft, this.password]); }

  protected override blank(): Person {
    return {
      id: '', name: '', role: 'agent', languages: LANGUAGES, skills: [], teams: [], capacity: USUAL_CAPACITY, disabled: false, oidc: null,
      password: false,
    };
  }

  protected override async loadMore(): Promise<void> {
    this.teams = list(await ask('GET', '/desk/api/staff/teams'), decodeTeam);
  }

  protected override edit(entry: Person | null): void {
    this.password = '';
    super.edit(entry);
  }

  protected override async alsoSave(stored: Person): Promise<void> {
    if (this.password === '') return;
    try {
      await askJson('POST', `${this.path}/${encodeURIComponent(stored.id)}/password`, { password: this.password });
    } catch (failure) {
      // Only the password was refused: the form must say so at its field.
      throw failure instanceof Refusal && failure.code === 'invalid' ? new Refusal(400, 'invalid', `password: ${failure.message}`) : failure;
    }
  }

  protected override row(entry: Person): TemplateResult {
    const { person } = this.words;
    const teams = entry.teams.map((id) => this.teams.find((team) => team.id === id)?.name ?? id);
    const about = [entry.id, ...(teams.length === 0 ? [] : [teams.join(', ')]), entry.languages.map((one) => languageName(one, this.language)).join(', ')];
    return html`<button class="row ${entry.disabled ? 'off' : ''}" type="button" data-testid="person" @click=${() => this.edit(entry)}>
      <span class="face" aria-hidden="true">${initials(entry.name)}</span>
      <span class="about"><b>${entry.name}</b><small>${about.join(' · ')}</small></span>
      <span class="marks">
        ${entry.disabled ? html`<span class="badge bad">${person.disabled}</span>` : nothing}
        ${entry.password || entry.oidc !== null || entry.disabled ? nothing : html`<span class="badge warn">${person.noPassword}</span>`}
        <span class="badge ${entry.role === 'agent' ? '' : 'blue'}">${person.roles[entry.role]}</span>
      </span>
      ${icon('chevronRight', 20)}
    </button>`;
  }

  /** Somebody new whose capacity is still the usual one gets that of the other role. */
  private turnInto(role: StaffRole, { role: former, capacity }: Person): void {
    this.change(this.isNew && capacity === usualCapacity(former) ? { role, capacity: usualCapacity(role) } : { role });
  }

  protected override fields(draft: Person): TemplateResult {
    const { words, wrongs } = this;
    const { person } = words;
    return html`
      <div class="pair">
        ${textField({ name: 'name', label: person.name, hint: person.nameHint, value: draft.name, wrong: wrongs['name'], change: (name) => this.change({ name }) })}
        ${textField({
          name: 'id', label: person.id, hint: person.idHint, value: draft.id, wrong: wrongs['id'], fixed: !this.isNew,
          change: (id) => this.change({ id: id.trim() }),
        })}
      </div>
      ${radioField({
        name: 'role', label: person.role, value: draft.role, change: (role) => this.turnInto(role as StaffRole, draft),
        options: ROLES.map((role) => ({ value: role, label: person.roles[role], hint: person.roleHints[role] })),
      })}
      ${chipsField({
        name: 'languages', label: person.languages, chosen: draft.languages, wrong: wrongs['languages'],
        options: withChosen(LANGUAGES, draft.languages, (one) => languageName(one, this.language)), change: (languages) => this.change({ languages }),
      })}
      ${chipsField({
        name: 'teams', label: person.teams, chosen: draft.teams, empty: person.noTeams, wrong: wrongs['teams'],
        options: this.teams.map((team) => ({ value: team.id, label: team.name })), change: (teams) => this.change({ teams }),
      })}
      ${skillsField({ language: this.language, hint: person.skillsHint, chosen: draft.skills, change: (skills) => this.change({ skills }) })}
      ${textField({
        name: 'capacity', label: person.capacity, hint: person.capacityHint, type: 'number', narrow: true, value: Number.isNaN(draft.capacity) ? '' : String(draft.capacity),
        wrong: wrongs['capacity'], change: (capacity) => this.change({ capacity: Number.parseFloat(capacity) }),
      })}
      <div class="pair">
        ${textField({
          name: 'oidc', label: person.oidc, hint: person.oidcHint, value: draft.oidc ?? '', wrong: wrongs['oidc'],
          change: (oidc) => this.change({ oidc: oidc.trim() || null }),
        })}
        ${textField({
          name: 'password', label: person.password, hint: this.isNew ? person.passwordNewHint : person.passwordHint, type: 'password',
          autocomplete: 'new-password', value: this.password, wrong: wrongs['password'],
          change: (password) => { this.password = password; this.change({}); this.mended('password'); },
        })}
      </div>
      ${switchField({
        name: 'disabled', label: person.disabled, hint: person.disabledHint, on: draft.disabled, change: (disabled) => this.change({ disabled }),
      })}`;
  }
}

/** Two letters that stand for a name: `AW` for Anna Weber. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => [...(part ?? '')][0] ?? '').join('').toLocaleUpperCase();
}
