import { html, type TemplateResult } from 'lit';
import type { Language } from '../texts';
import { chipsField, withChosen } from './form';
import { ADMIN_TEXTS, SKILL_NAMES, skillName } from './texts';

export interface SkillsField {
  readonly language: Language;
  readonly hint: string;
  readonly chosen: readonly string[];
  readonly change: (chosen: readonly string[]) => void;
}

/** The groups of intents to choose from, and a line for one that only this shop has. */
export function skillsField({ language, hint, chosen, change }: SkillsField): TemplateResult {
  const words = ADMIN_TEXTS[language];
  const add = (input: HTMLInputElement | null): void => {
    const skill = input?.value.trim().toLowerCase() ?? '';
    if (input) input.value = '';
    if (skill !== '' && !chosen.includes(skill)) change([...chosen, skill]);
  };
  const inputOf = (event: Event): HTMLInputElement | null =>
    (event.currentTarget as HTMLElement).closest('.inline')?.querySelector('input') ?? null;
  return chipsField({
    name: 'skills', label: words.person.skills, hint, chosen, change,
    options: withChosen(SKILL_NAMES, chosen, (skill) => skillName(skill, language)),
    more: html`<div class="inline">
      <input class="field" aria-label=${words.person.otherSkill} placeholder=${words.person.otherSkill} maxlength="40" autocapitalize="none"
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add(inputOf(event));
        }} />
      <button class="button plain" type="button" @click=${(event: Event) => add(inputOf(event))}>${words.add}</button>
    </div>`,
  });
}
