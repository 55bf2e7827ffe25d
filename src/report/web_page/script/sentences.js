// Sentences from their patterns: numbers and names of days and months are put back where they were.

// A function from a row to its sentences. What it needs for that is found when it is first asked.
function sentencesOf(given) {
  let places = null;
  const find = function () {
    places = new Map();
    let [row, value] = [0, 0];
    given.patterns.forEach(function (pattern, place) {
      row += given.rows[place];
      if (!places.has(row)) places.set(row, []);
      places.get(row).push([pattern, value]);
      value += data.patterns[pattern].length - 1;
    });
  };
  return function (row) {
    if (!places) find();
    const found = places.get(row);
    return found ? found.map(function (each) { return sentence(given.values, each[0], each[1]); }) : [];
  };
}

function sentence(values, pattern, first) {
  const pieces = data.patterns[pattern];
  let text = pieces[0];
  for (let place = 1; place < pieces.length; place += 1) {
    const value = values[first + place - 1];
    text += (value < 0 ? words.turns[-1 - value] : value) + pieces[place];
  }
  return text;
}

const dayWhy = sentencesOf(data.days.why);
const dayCare = sentencesOf(data.days.care);
const sessionEarly = sentencesOf(data.sessions.early);
const sessionNeeds = sentencesOf(data.sessions.needs);
const sessionNotes = sentencesOf(data.sessions.notes);
const sessionUnscored = sentencesOf(data.sessions.unscored);
const findingEvidence = sentencesOf(data.findings.evidence);
const findingBetter = sentencesOf(data.findings.better);
