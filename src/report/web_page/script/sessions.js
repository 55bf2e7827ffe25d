// Sessions by number, in order of time; what is not known of one is below zero in its column.
const sessions = data.sessions;
sessions.day = fromSteps(sessions.day);
const STARTS = 2;
const EARLY_START = 4;

const sessionsByDay = new Map();
sessions.day.forEach(function (day, session) {
  if (!sessionsByDay.has(day)) sessionsByDay.set(day, []);
  sessionsByDay.get(day).push(session);
});

function sessionsOf(day) {
  return sessionsByDay.get(day) || [];
}

function sessionsWithin(column) {
  const found = [];
  for (let day = column.from; day <= column.to; day += 1) found.push(...sessionsOf(day));
  return found;
}

function titleOf(session) {
  const title = sessions.title[session];
  return title > 0 ? sessions.titles[title - 1] : null;
}

function sportOf(session) {
  return sessions.sports[sessions.sport[session]];
}

function cameTooSoon(session) {
  return sessionEarly(session).length > 0;
}

// `06:30`.
function startOf(session) {
  const minute = sessions.start[session];
  return String(Math.floor(minute / 60)).padStart(2, '0') + ':' + String(minute % 60).padStart(2, '0');
}

// `8.2 km in 45:12`.
function extentOf(session) {
  const seconds = sessions.time[session];
  const time = seconds > 0 ? duration(seconds) : words.unknown_length;
  const metres = sessions.metres[session];
  return metres >= 1 ? filled(words.extent, { distance: distance(metres), time: time }) : time;
}

// `based on heart rate, intensity 0.74, confidence high`; or why there is no load.
function foundBy(session) {
  if (sessions.by[session] < 0) return sessionUnscored(session)[0];
  return filled(words.found_by, {
    method: data.methods[sessions.by[session]],
    intensity: number(sessions.intensity[session] / 100, 2),
    confidence: data.confidences[sessions.confidence[session]],
  });
}

// Every load of a session: name, value in words, unit, and whether it is the one that counts.
function loadsOf(session) {
  let counts = sessions.by[session];
  const loads = [];
  for (const metric of sessions.metrics) {
    const value = metric.values[session];
    if (value < 0) continue;
    const isCounting = counts >= 0 && metric.by === counts;
    if (isCounting) counts = -1;
    loads.push([metric.name, number(value / 10 ** metric.decimals, metric.decimals), metric.unit, isCounting]);
  }
  return loads;
}
