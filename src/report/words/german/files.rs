//! German sentences about files. What a reader says of a file that it could not read stays as it says it.

use super::German;
use crate::answer::FileReason;
use crate::digest::{Cropped, Duplicate, Likeness, Reason, Unseen};
use crate::import::Damage;
use crate::pipeline::Shard;
use crate::report::words::doubts::DoubtWords;
use crate::report::words::files::{AccountPart, BodyPart, FileLabels, FileWords};
use crate::report::words::names::NameWords;
use crate::report::words::numbers::NumberWords;

const LABELS: FileLabels = FileLabels {
    in_part: "teilweise",
    missing: "fehlt",
    list_alone: "nur Liste",
    no_length: "ohne Dauer",
    cached: "; aus dem Zwischenspeicher",
    of_a_shard: "Duplikate werden nur in diesem Teil gesucht, ohne --shard in allen Dateien",
    long_lists_all: "--long listet jede Datei auf",
    keep_a_duplicate: "--distinct FILE zählt ein Duplikat als eigene Einheit",
    no_activity: "keine Aktivität darin",
    length_assumed: " (aus der Strecke geschätzt)",
    same_file: "einer anderen Einheit in dieser Datei",
    within: " in ",
};

impl FileWords for German {
    fn files(&self) -> &'static FileLabels {
        &LABELS
    }

    fn activities_from_files(&self, activities: usize, files: usize) -> String {
        format!(
            "{} aus {}",
            self.counted(activities, ("Aktivität", "Aktivitäten")),
            self.file_count(files)
        )
    }

    fn account_part(&self, part: AccountPart, count: usize) -> String {
        let words = match part {
            AccountPart::LeftOut => ("von dir ausgelassen", "von dir ausgelassen"),
            AccountPart::Corrected => ("von dir korrigiert", "von dir korrigiert"),
            AccountPart::TypedIn => ("von dir eingetragen", "von dir eingetragen"),
            AccountPart::Unmet => (
                "Korrektur, die zu keiner Aktivität passt",
                "Korrekturen, die zu keiner Aktivität passen",
            ),
            AccountPart::Duplicates => ("Duplikat übersprungen", "Duplikate übersprungen"),
            AccountPart::WrongDates => (
                "wegen unmöglichem Datum übersprungen",
                "wegen unmöglichem Datum übersprungen",
            ),
            AccountPart::NotActivity(kind) => self.not_activity(kind),
            AccountPart::Foreign => ("unbekannte Datei ignoriert", "unbekannte Dateien ignoriert"),
            AccountPart::Damaged => ("beschädigt, aber lesbar", "beschädigt, aber lesbar"),
            AccountPart::Failed => ("nicht lesbar", "nicht lesbar"),
            AccountPart::ByListAlone => ("nur aus einer Liste", "nur aus einer Liste"),
            AccountPart::Missing => ("gelistet, aber nicht da", "gelistet, aber nicht da"),
        };
        self.counted(count, words)
    }

    fn file_count(&self, count: usize) -> String {
        self.counted(count, ("Datei", "Dateien"))
    }

    fn shard(&self, shard: Shard) -> String {
        format!("Teil {shard}: ")
    }

    fn damage(&self, damage: Damage) -> String {
        match damage {
            Damage::NeverClosed => "die Aufzeichnung wurde nie beendet".to_owned(),
            Damage::CutOff => "das Ende fehlt".to_owned(),
            Damage::Checksum => "die Prüfsumme stimmt nicht".to_owned(),
            Damage::Nonsense { at_byte } => format!("unlesbar ab Byte {at_byte}"),
            Damage::Gzip => "das umgebende gzip bricht ab oder ist beschädigt".to_owned(),
            Damage::TooManyRecords => "zu viele Messpunkte; die letzten fehlen".to_owned(),
            Damage::TooManyTrainings => "zu viele Einheiten; die letzten fehlen".to_owned(),
            Damage::LooseXml => "das XML verletzt sein Format".to_owned(),
            Damage::ImpossibleTimes { points } => {
                format!("Punkte mit unmöglicher Zeit ausgelassen: {points}")
            }
            Damage::MoreThanKept => "mehr darin, als von einem Archiv gelesen wird".to_owned(),
            Damage::EntriesNotUnderstood { entries } => {
                let entries = self.counted(entries, ("Einheit", "Einheiten"));
                format!("nicht zu verstehen: {entries}")
            }
            Damage::SecondOpinion { .. } => {
                "mit einer zweiten Bibliothek gelesen, da unser Leser scheiterte".to_owned()
            }
        }
    }

    fn salvaged(&self, records: usize, lost_bytes: usize) -> String {
        let kept = self.counted(records, ("Messpunkt", "Messpunkte"));
        match lost_bytes {
            0 => format!("{kept} gerettet"),
            lost => format!(
                "{kept} gerettet, {} Byte verloren",
                self.thousands(lost as i64)
            ),
        }
    }

    fn file_reason(&self, reason: FileReason) -> String {
        match reason {
            FileReason::Failed(why) => why.to_owned(),
            FileReason::Foreign => "keine bekannte Aktivitätsdatei".to_owned(),
            FileReason::NotActivity(kind) => self.not_activity(kind).0.to_owned(),
            FileReason::Damaged(damage) => self.damage(damage),
            FileReason::Duplicate => "zählt schon aus einer anderen Datei".to_owned(),
            FileReason::LeftOut => "durch deine Korrekturen ausgelassen".to_owned(),
            FileReason::WrongDate(reason) => self.kind_of_wrong_date(reason).to_owned(),
            FileReason::Empty => LABELS.no_activity.to_owned(),
            FileReason::Nothing => String::new(),
        }
    }

    fn doubted_in(&self, files: &str) -> String {
        format!("bezweifelt in {files}")
    }

    fn missing_files(&self, count: usize) -> String {
        let files = self.file_count(count);
        format!(
            "{files} in einer Liste genannt, aber nicht im Export; lade den ganzen Export neu herunter"
        )
    }

    fn by_list_alone(&self, count: usize) -> String {
        let activities = self.counted(count, ("Aktivität", "Aktivitäten"));
        format!(
            "{activities} ohne lesbare Aufzeichnung; gezählt mit der Dauer aus der Liste, grob geschätzt"
        )
    }

    fn of_unknown_length(&self, count: usize) -> String {
        match count {
            1 => "1 Aktivität von unbekannter Dauer; zu ihrem Tag gibt es keine Daten".to_owned(),
            many => format!(
                "{} Aktivitäten von unbekannter Dauer; zu ihren Tagen gibt es keine Daten",
                self.thousands(many as i64)
            ),
        }
    }

    fn other_reasons(&self, files: usize, reasons: usize) -> String {
        let reasons = match reasons {
            1 => "einem weiteren Grund".to_owned(),
            many => format!("{many} weiteren Gründen"),
        };
        format!("{} aus {reasons}", self.file_count(files))
    }

    fn only_lists(&self, words: &str) -> String {
        format!("--only {words} listet diese Dateien einzeln auf, --long jede Datei")
    }

    fn read_from_cache(&self, reused: usize, all: usize) -> String {
        format!(
            "{} von {} aus dem Zwischenspeicher",
            self.thousands(reused as i64),
            self.file_count(all)
        )
    }

    fn unseen(&self, unseen: Unseen) -> &'static str {
        match unseen {
            Unseen::Missing => ", nur aus der Liste: die Datei fehlt",
            Unseen::Unread => ", nur aus der Liste: die Datei enthielt keine Einheit",
        }
    }

    fn cropped(&self, cropped: Cropped) -> String {
        let distance = cropped.distance_m.map(|metres| self.distance(metres));
        let parts = [distance, cropped.elapsed_s.map(|s| self.duration(s))];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        format!(", in der Liste nur {}", parts.join(" in "))
    }

    fn doubted(&self, doubt: &str) -> String {
        format!("; bezweifelt: {doubt}")
    }

    fn left_out_because(&self, why: Option<&str>) -> String {
        let why = why.map_or(String::new(), |why| format!(": {why}"));
        format!("; durch deine Korrekturen ausgelassen{why}")
    }

    fn duplicate_of(&self, of: &str, duplicate: &Duplicate) -> String {
        let compared = duplicate.compared.as_ref();
        let compared = compared.map_or(String::new(), |with| {
            format!(", verglichen mit {}", with.path)
        });
        match duplicate.reason {
            Reason::Route => format!(", die Route von {of}"),
            _ => format!(
                ", Duplikat von {of} ({}{compared})",
                self.duplicate_reason(duplicate)
            ),
        }
    }

    fn duplicate_reason(&self, duplicate: &Duplicate) -> String {
        match duplicate.reason {
            Reason::Alike(likeness) => self.alike(likeness),
            Reason::Route => "der Export nennt es als Route".to_owned(),
            Reason::LeftRunning { trainings: 1 } => "nicht gestoppt und weitergelaufen".to_owned(),
            Reason::LeftRunning { trainings } => {
                format!(
                    "nicht gestoppt, über {trainings} Einheiten hinweg; das ist die längste davon"
                )
            }
        }
    }

    fn gave(&self, channels: &str) -> String {
        format!(" (von hier übernommen: {channels})")
    }

    fn activity_at(&self, sport: &str, start: &str, extent: &str) -> String {
        format!("{sport} am {start}, {extent}")
    }

    fn body_part(&self, part: BodyPart, count: usize) -> String {
        let words = match part {
            BodyPart::RestingHeartRates => ("Ruhepulswert", "Ruhepulswerte"),
            BodyPart::Variabilities => (
                "Wert der Herzfrequenzvariabilität",
                "Werte der Herzfrequenzvariabilität",
            ),
            BodyPart::Nights => ("Nacht Schlaf", "Nächte Schlaf"),
        };
        self.counted(count, words)
    }
}

impl German {
    fn alike(&self, likeness: Likeness) -> String {
        let mut words = match likeness.hours_off {
            0 => "gleiche Zeit".to_owned(),
            hours => format!("gleich bis auf eine um {hours:+} h falsche Uhr"),
        };
        words += &match likeness.distance_apart {
            Some(apart) if apart < 0.001 => ", gleiche Strecke".to_owned(),
            Some(apart) => {
                let apart = self.percent((100.0 * apart).ceil() / 100.0);
                format!(", Strecke auf {apart} gleich")
            }
            None => String::new(),
        };
        words += &match likeness.hearts_apart_bpm {
            Some(apart) if apart < 0.1 => ", gleiche Herzfrequenz".to_owned(),
            Some(apart) => format!(", Herzfrequenz auf {:.0} bpm gleich", apart.ceil()),
            None => String::new(),
        };
        if likeness.overlap == 0.0 {
            words += ", von unbekannter Dauer";
        } else if likeness.distance_apart.is_none() && likeness.hearts_apart_bpm.is_none() {
            words += ", gleiche Dauer und nichts weiter zu vergleichen";
        }
        words
    }
}
