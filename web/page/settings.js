// What the visitor states in the form, and keeps in this browser if asked to.

const KEPT = 'restday-settings';
const NUMBERS = ['birth_year', 'max_hr_bpm', 'resting_hr_bpm', 'threshold_hr_bpm', 'threshold_power_w'];
const KM_PER_MILE = 1.609344;
const KEEPS_READ = 'restday-keep-read';

// Storage that may be denied; then nothing is kept.
const storage = {
  get(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      if (value === null) localStorage.removeItem(name);
      else localStorage.setItem(name, value);
    } catch {
      // Nothing can be done about it, and nothing depends on it.
    }
  },
};

export class Settings {
  constructor(form) {
    this.form = form;
    const own = navigator.language?.toLowerCase().startsWith('de') ? 'de' : 'en';
    this.at('language').value = own;
    this.at('birth_year').max = new Date().getFullYear();
    this.restore();
    this.wasImperial = this.isImperial;
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
    const at = this.at(field);
    at.setAttribute('aria-invalid', 'true');
    place.textContent = why;
    place.hidden = false;
    at.focus();
  }

  // A pace is converted with its unit.
  changed({ name }) {
    if (name !== 'units' || this.wasImperial === this.isImperial) return;
    this.wasImperial = this.isImperial;
    const field = this.at('threshold_pace');
    const pace = /^(\d+):(\d\d)$/.exec(field.value.trim());
    if (!pace) return;
    const factor = this.isImperial ? KM_PER_MILE : 1 / KM_PER_MILE;
    const seconds = Math.round((60 * Number(pace[1]) + Number(pace[2])) * factor);
    field.value = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }

  // What a field is called on the page.
  called(name) {
    return this.at(name)?.labels[0].querySelector('span').textContent ?? name;
  }

  // Why a setting is refused, with the names of the page.
  inWords(field, why, words) {
    const order = /^(\w+) must be below (\w+)$/.exec(why);
    if (order) return words.mustBeBelow(this.called(order[1]), this.called(order[2]));
    return words.impossible(this.called(field));
  }

  // Keeps what may be kept, as soon as it changes.
  keep() {
    storage.set(KEEPS_READ, this.keepsRead ? 'yes' : null);
    const kept = {};
    for (const { name, type, value, checked } of this.form.elements) {
      if (name && name !== 'keep_read') kept[name] = type === 'checkbox' ? checked : value;
    }
    storage.set(KEPT, kept.keep_settings ? JSON.stringify(kept) : null);
  }

  restore() {
    this.at('keep_read').checked = storage.get(KEEPS_READ) === 'yes';
    let kept;
    try {
      kept = JSON.parse(storage.get(KEPT) ?? '{}');
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
    const { language } = this;
    this.form.reset();
    this.at('language').value = language;
    this.wasImperial = this.isImperial;
    storage.set(KEPT, null);
    storage.set(KEEPS_READ, null);
  }
}
