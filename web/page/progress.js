// How far the reading has come: a bar, a line that changes all the time, and a sentence now and then for those who listen.

// Time between two sentences, milliseconds.
const SENTENCE = 5000;

export class Progress {
  constructor(bar, line, spoken, words, language) {
    Object.assign(this, { bar, line, spoken, words, language });
    this.began = performance.now();
    this.spoke = -Infinity;
    bar.removeAttribute('value');
  }

  say(text) {
    this.line.textContent = text;
    this.spoken.textContent = text;
    this.bar.removeAttribute('value');
  }

  show({ files, ofFiles, bytes, ofBytes, known }) {
    const { words } = this;
    // Until the browser has looked up all files their bytes are not known.
    const share = ofBytes ? bytes / ofBytes : files / ofFiles;
    const number = new Intl.NumberFormat(this.language, { maximumFractionDigits: 1 });
    const done = words.of(number.format(files), words.file(number.format(ofFiles), ofFiles));
    this.bar.value = share;
    const seconds = (performance.now() - this.began) / 1000;
    const read = bytes - known;
    const parts = [done];
    // The first moments are not typical of the rest.
    if (seconds > 1 && read > 0) {
      parts.push(words.rate(number.format(read / seconds / 1e6)));
      if (ofBytes) parts.push(words.left(this.time(((ofBytes - bytes) * seconds) / read)));
    }
    this.line.textContent = parts.join(' · ');
    if (performance.now() - this.spoke > SENTENCE) {
      this.spoke = performance.now();
      this.spoken.textContent = `${done}, ${new Intl.NumberFormat(this.language, { style: 'percent' }).format(share)}`;
    }
  }

  time(seconds) {
    const rounded = Math.max(1, Math.round(seconds));
    return rounded < 100 ? this.words.seconds(rounded) : this.words.minutes(Math.round(rounded / 60));
  }
}
