//! English sentences about files.

use super::English;
use crate::answer::FileReason;
use crate::digest::{Cropped, Duplicate, Likeness, Reason, Unseen};
use crate::import::Damage;
use crate::pipeline::Shard;
use crate::report::words::doubts::DoubtWords;
use crate::report::words::files::{AccountPart, BodyPart, FileLabels, FileWords};
use crate::report::words::names::NameWords;
use crate::report::words::numbers::NumberWords;

const LABELS: FileLabels = FileLabels {
    in_part: "in part",
    missing: "missing",
    list_alone: "list only",
    no_length: "no length",
    cached: "; cached",
    of_a_shard: "duplicates are found within this shard only; without --shard, in all files",
    long_lists_all: "--long lists every file",
    keep_a_duplicate: "--distinct FILE counts a duplicate that is a session of its own",
    no_activity: "no activity in it",
    length_assumed: " (estimated from the distance)",
    same_file: "another session in this file",
    within: " in ",
};

impl FileWords for English {
    fn files(&self) -> &'static FileLabels {
        &LABELS
    }

    fn activities_from_files(&self, activities: usize, files: usize) -> String {
        format!(
            "{} from {}",
            self.counted(activities, ("activity", "activities")),
            self.file_count(files)
        )
    }

    fn account_part(&self, part: AccountPart, count: usize) -> String {
        let words = match part {
            AccountPart::LeftOut => (
                "left out by your corrections",
                "left out by your corrections",
            ),
            AccountPart::Corrected => ("corrected by you", "corrected by you"),
            AccountPart::TypedIn => ("typed in by you", "typed in by you"),
            AccountPart::Unmet => (
                "correction that matches no activity",
                "corrections that match no activity",
            ),
            AccountPart::Duplicates => ("duplicate skipped", "duplicates skipped"),
            AccountPart::WrongDates => (
                "skipped because its date cannot be right",
                "skipped because their dates cannot be right",
            ),
            AccountPart::NotActivity(kind) => self.not_activity(kind),
            AccountPart::Foreign => ("unrecognised file ignored", "unrecognised files ignored"),
            AccountPart::Damaged => ("damaged but readable", "damaged but readable"),
            AccountPart::Failed => ("could not be read", "could not be read"),
            AccountPart::ByListAlone => ("known only from a list", "known only from lists"),
            AccountPart::Missing => ("listed file missing", "listed files missing"),
        };
        self.counted(count, words)
    }

    fn file_count(&self, count: usize) -> String {
        self.counted(count, ("file", "files"))
    }

    fn shard(&self, shard: Shard) -> String {
        format!("shard {shard}: ")
    }

    fn damage(&self, damage: Damage) -> String {
        damage.to_string()
    }

    fn salvaged(&self, records: usize, lost_bytes: usize) -> String {
        let kept = self.counted(records, ("record", "records"));
        match lost_bytes {
            0 => format!("{kept} recovered"),
            lost => format!(
                "{kept} recovered, {}",
                self.counted(lost, ("byte lost", "bytes lost"))
            ),
        }
    }

    fn file_reason(&self, reason: FileReason) -> String {
        match reason {
            FileReason::Failed(why) => why.to_owned(),
            FileReason::Foreign => "not a recognised activity file".to_owned(),
            FileReason::NotActivity(kind) => self.not_activity(kind).0.to_owned(),
            FileReason::Damaged(damage) => self.damage(damage),
            FileReason::Duplicate => "already counted from another file".to_owned(),
            FileReason::LeftOut => "left out by your corrections".to_owned(),
            FileReason::WrongDate(reason) => self.kind_of_wrong_date(reason).to_owned(),
            FileReason::Empty => LABELS.no_activity.to_owned(),
            FileReason::Nothing => String::new(),
        }
    }

    fn doubted_in(&self, files: &str) -> String {
        format!("doubted in {files}")
    }

    fn missing_files(&self, count: usize) -> String {
        let files = self.file_count(count);
        format!("{files} named in a list but not in the export; download the whole export again")
    }

    fn by_list_alone(&self, count: usize) -> String {
        let activities = self.counted(count, ("activity", "activities"));
        format!(
            "{activities} without a readable recording; counted with the duration in the list, a rough estimate"
        )
    }

    fn of_unknown_length(&self, count: usize) -> String {
        let activities = self.counted(count, ("activity", "activities"));
        let days = if count == 1 {
            "that day has"
        } else {
            "those days have"
        };
        format!("{activities} of unknown length; {days} no data")
    }

    fn other_reasons(&self, files: usize, reasons: usize) -> String {
        let reasons = self.counted(reasons, ("other reason", "other reasons"));
        format!("{} for {reasons}", self.file_count(files))
    }

    fn only_lists(&self, words: &str) -> String {
        format!("--only {words} lists those files one by one, --long every file")
    }

    fn read_from_cache(&self, reused: usize, all: usize) -> String {
        format!(
            "{} of {} cached",
            self.thousands(reused as i64),
            self.file_count(all)
        )
    }

    fn unseen(&self, unseen: Unseen) -> &'static str {
        match unseen {
            Unseen::Missing => ", from the list only: its file is missing",
            Unseen::Unread => ", from the list only: its file had no session",
        }
    }

    fn cropped(&self, cropped: Cropped) -> String {
        let distance = cropped.distance_m.map(|metres| self.distance(metres));
        let parts = [distance, cropped.elapsed_s.map(|s| self.duration(s))];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        format!(", only {} in the list", parts.join(" in "))
    }

    fn doubted(&self, doubt: &str) -> String {
        format!("; doubted: {doubt}")
    }

    fn left_out_because(&self, why: Option<&str>) -> String {
        let why = why.map_or(String::new(), |why| format!(": {why}"));
        format!("; left out by your corrections{why}")
    }

    fn duplicate_of(&self, of: &str, duplicate: &Duplicate) -> String {
        let compared = duplicate.compared.as_ref();
        let compared = compared.map_or(String::new(), |with| {
            format!(", compared with {}", with.path)
        });
        match duplicate.reason {
            Reason::Route => format!(", the route of {of}"),
            _ => format!(
                ", duplicate of {of} ({}{compared})",
                self.duplicate_reason(duplicate)
            ),
        }
    }

    fn duplicate_reason(&self, duplicate: &Duplicate) -> String {
        match duplicate.reason {
            Reason::Alike(likeness) => alike(likeness),
            Reason::Route => "the export names it as the route".to_owned(),
            Reason::LeftRunning { trainings: 1 } => "left running over it".to_owned(),
            Reason::LeftRunning { trainings } => {
                format!("left running over {trainings} sessions; this is the longest of them")
            }
        }
    }

    fn gave(&self, channels: &str) -> String {
        format!(" ({channels} taken from it)")
    }

    fn activity_at(&self, sport: &str, start: &str, extent: &str) -> String {
        format!("{sport} on {start}, {extent}")
    }

    fn body_part(&self, part: BodyPart, count: usize) -> String {
        let words = match part {
            BodyPart::RestingHeartRates => ("resting heart rate", "resting heart rates"),
            BodyPart::Variabilities => (
                "heart rate variability value",
                "heart rate variability values",
            ),
            BodyPart::Nights => ("night of sleep", "nights of sleep"),
        };
        self.counted(count, words)
    }
}

fn alike(likeness: Likeness) -> String {
    let mut words = match likeness.hours_off {
        0 => "same time".to_owned(),
        hours => format!("same but for a clock {hours:+} h off"),
    };
    words += &match likeness.distance_apart {
        Some(apart) if apart < 0.001 => ", same distance".to_owned(),
        Some(apart) => format!(", distance within {:.0}\u{a0}%", (100.0 * apart).ceil()),
        None => String::new(),
    };
    words += &match likeness.hearts_apart_bpm {
        Some(apart) if apart < 0.1 => ", same heart rate".to_owned(),
        Some(apart) => format!(", heart rate within {:.0} bpm", apart.ceil()),
        None => String::new(),
    };
    if likeness.overlap == 0.0 {
        words += ", of unknown length";
    } else if likeness.distance_apart.is_none() && likeness.hearts_apart_bpm.is_none() {
        words += ", same length and nothing else to compare";
    }
    words
}
