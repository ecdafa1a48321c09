import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../../../design/icons';
import { list, type Shape } from '../../../protocol/shape';
import { ask } from '../../rest';
import { checkTeam, type Wrongs } from '../checks';
import { radioField, textField } from '../form';
import '../holidays/holidays';
import { Section, type SectionWords } from '../section';
import { skillsField } from '../skills';
import { decodeHours, decodePerson, decodeTeam, type Hours, type Person, type Team, type Week } from '../staff';
import { skillName } from '../texts';
import '../week/week';
import { hoursPerWeek } from '../week/week';
import { ZONES, zoneList } from '../zones';

const USUAL_WEEK: Week = {
  MONDAY: '09:00-17:00', TUESDAY: '09:00-17:00', WEDNESDAY: '09:00-17:00', THURSDAY: '09:00-17:00', FRIDAY: '09:00-17:00',
};

/** The teams, and when each is there. */
@customElement('lotse-teams')
export class LotseTeams extends Section<Team> {
  @state() private people: readonly Person[] = [];
  private shop: Hours = { zone: 'Europe/Berlin', hours: {}, holidays: [] };
  protected override readonly path = '/desk/api/staff/teams';

  protected override get heading(): string { return this.words.teams; }
  protected override get sectionWords(): SectionWords { return this.words.team; }
  protected override decode(from: Shape): Team { return decodeTeam(from); }
  protected override keyOf(entry: Team): string { return entry.id; }
  protected override nameOf(entry: Team): string { return entry.name; }
  protected override question(entry: Team): string { return this.words.team.confirm(entry.name); }
  protected override check(draft: Team): Wrongs { return checkTeam(draft, this.words, ZONES); }
  protected override blank(): Team { return { id: '', name: '', skills: [], zone: this.shop.zone, hours: {}, holidays: [] }; }

  protected override async loadMore(): Promise<void> {
    const [people, shop] = await Promise.all([ask('GET', '/desk/api/staff/agents'), ask('GET', '/desk/api/staff/hours')]);
    this.people = list(people, decodePerson);
    this.shop = decodeHours(shop);
  }

  protected override row(entry: Team): TemplateResult {
    const { team, shop } = this.words;
    const own = Object.keys(entry.hours).length > 0;
    const members = this.people.filter((person) => person.teams.includes(entry.id)).length;
    const skills = entry.skills.map((skill) => skillName(skill, this.language)).join(', ');
    return html`<button class="row" type="button" data-testid="team" @click=${() => this.edit(entry)}>
      <span class="about"><b>${entry.name}</b><small>${[entry.id, team.members(members), ...(skills === '' ? [] : [skills])].join(' · ')}</small></span>
      <span class="marks"><span class="badge ${own ? 'blue' : ''}">${icon('clock', 14)}${own
        ? shop.perWeek(hoursPerWeek(entry.hours).toLocaleString(this.language, { maximumFractionDigits: 1 }))
        : team.shopHours}</span></span>
      ${icon('chevronRight', 20)}
    </button>`;
  }

  protected override fields(draft: Team): TemplateResult {
    const { words, wrongs } = this;
    const { team, shop } = words;
    const own = Object.keys(draft.hours).length > 0;
    return html`
      <div class="pair">
        ${textField({ name: 'name', label: team.name, value: draft.name, wrong: wrongs['name'], change: (name) => this.change({ name }) })}
        ${textField({
          name: 'id', label: team.id, hint: words.person.idHint, value: draft.id, wrong: wrongs['id'], fixed: !this.isNew,
          change: (id) => this.change({ id: id.trim() }),
        })}
      </div>
      ${skillsField({ language: this.language, hint: team.skillsHint, chosen: draft.skills, change: (skills) => this.change({ skills }) })}
      ${radioField({
        name: 'own', label: team.when, value: own ? 'own' : 'shop', options: [{ value: 'shop', label: team.shopHours }, { value: 'own', label: team.ownHours }],
        change: (value) => this.change({ hours: value === 'own' ? USUAL_WEEK : {} }),
      })}
      ${own ? html`<lotse-week .language=${this.language} .week=${draft.hours} .wrongs=${wrongs}
        @change=${(event: CustomEvent<Week>) => { this.change({ hours: event.detail }); this.mended(...Object.keys(words.days)); }}></lotse-week>
      ${textField({ name: 'zone', label: shop.zone, value: draft.zone, wrong: wrongs['zone'], list: 'zones', change: (zone) => this.change({ zone }) })}
      ${zoneList()}` : ''}
      <section class="entry" aria-labelledby="holidays">
        <h3 id="holidays">${shop.holidays}</h3>
        <p class="hint">${shop.holidaysHint}</p>
        <lotse-holidays .language=${this.language} .dates=${draft.holidays}
          @change=${(event: CustomEvent<readonly string[]>) => this.change({ holidays: event.detail })}></lotse-holidays>
      </section>`;
  }
}
