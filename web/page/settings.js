// What the visitor states in the form, and keeps in this browser if asked to.

const KEPT = 'restday-settings';
const NUMBERS = ['birth_year', 'max_hr_bpm', 'resting_hr_bpm', 'threshold_hr_bpm', 'threshold_power_w'];
const KM_PER_MILE = 1.609344;

export class Settings {
  constructor(form) {
    this.form = form;
    const own = navigator.language?.toLowerCase().startsWith('de') ? 'de' : 'en';
    this.at('language').value = own;
    this.restore();
    form.oninput = ({ target }) => target.removeAttribute('aria-invalid');
  }

  at(name) {
    return this.form.elements[name];
  }

  get language() {
    return this.at('language').value;
  }

  get isImperial() {
    return this.at('units').value === 'imperial';
  }

  get keepsRead() {
    return this.at('keep_read').checked;
  }

  areSound() {
    return this.form.reportValidity();
  }

  // The settings as the program takes them; what is empty is not stated.
  stated() {
    const stated = { imperial: this.isImperial, language: this.language };
    for (const name of ['name', 'sex']) {
      const value = this.at(name).value.trim();
      if (value) stated[name] = value;
    }
    for (const name of NUMBERS) {
      const { value } = this.at(name);
      if (value !== '') stated[name] = Number(value);
    }
    const pace = /^(\d+):(\d\d)$/.exec(this.at('threshold_pace').value.trim());
    if (pace) {
      const seconds = 60 * Number(pace[1]) + Number(pace[2]);
      stated.threshold_pace_s = this.isImperial ? seconds / KM_PER_MILE : seconds;
    }
    return stated;
  }

  refuse(field, why, place) {
    const at = this.at(field) ?? this.at('threshold_pace');
    at.setAttribute('aria-invalid', 'true');
    place.textContent = why;
    place.hidden = false;
    at.focus();
  }

  keep() {
    if (!this.at('keep_settings').checked) {
      localStorage.removeItem(KEPT);
      return;
    }
    const kept = {};
    for (const { name, type, value, checked } of this.form.elements) {
      if (name) kept[name] = type === 'checkbox' ? checked : value;
    }
    localStorage.setItem(KEPT, JSON.stringify(kept));
  }

  restore() {
    let kept;
    try {
      kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    } catch {
      return;
    }
    for (const [name, value] of Object.entries(kept)) {
      const field = this.at(name);
      if (!field) continue;
      if (field.type === 'checkbox') field.checked = value;
      else field.value = value;
    }
  }

  forget() {
    localStorage.removeItem(KEPT);
    const { language } = this;
    this.form.reset();
    this.at('language').value = language;
  }
}
