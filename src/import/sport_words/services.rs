//! English words of watches and services, and the numbers of Strava's GPX.
//!
//! Gathered from files and documents of Garmin, Strava, Suunto, Polar, Coros, Wahoo, Zepp and older
//! services; each as lower-case letters and digits.

use super::Words;
use crate::activity::Sport;

/// The words, by meaning.
pub const WORDS: &[Words] = &[
    (Sport::Run, RUN),
    (Sport::TrailRun, TRAIL_RUN),
    (Sport::TreadmillRun, TREADMILL_RUN),
    (Sport::Walk, WALK),
    (Sport::Hike, HIKE),
    (Sport::Ride, RIDE),
    (Sport::EBikeRide, E_BIKE_RIDE),
    (Sport::Swim, SWIM),
    (Sport::SkiTour, SKI_TOUR),
    (Sport::AlpineSki, ALPINE_SKI),
    (Sport::Row, ROW),
    (Sport::Strength, STRENGTH),
    (Sport::TeamSport, TEAM_SPORT),
    (Sport::Yoga, YOGA),
    (Sport::Elliptical, ELLIPTICAL),
    (Sport::Climb, CLIMB),
    (Sport::Transition, TRANSITION),
    (Sport::Other, OTHER),
];

#[rustfmt::skip]
const RUN: &[&str] = &[
    "9", "run", "runs", "running", "jog", "jogging", "roadrun", "roadrunning", "streetrunning",
    "outdoorrun", "outdoorrunning", "trackrun", "trackrunning", "trackandfieldrunning",
    "tracknfieldrunning", "intervalrun", "longrun", "marathon", "halfmarathon", "ultrarun",
    "ultrarunning", "obstaclerun", "obstaclerunning", "obstacleracing", "orienteering",
    "sportrunning",
];

#[rustfmt::skip]
const TRAIL_RUN: &[&str] = &[
    "trail", "trailrun", "trailrunning", "trailrunningrace", "mountainrun", "mountainrunning",
    "fellrunning", "skyrunning", "verticalrunning", "crosscountryrunning", "ultratrail",
    "ultratrailrunning",
];

// A virtual run happens on a treadmill, whatever landscape the screen shows.
#[rustfmt::skip]
const TREADMILL_RUN: &[&str] = &[
    "53", "treadmill", "treadmillrun", "treadmillrunning", "runningtreadmill", "runtreadmill",
    "indoorrun", "indoorrunning", "runindoor", "runningindoor", "virtualrun", "virtualrunning",
    "treadbootcamp",
];

#[rustfmt::skip]
const WALK: &[&str] = &[
    "10", "walk", "walking", "casualwalking", "speedwalking", "racewalking", "powerwalking",
    "fitnesswalking", "indoorwalk", "indoorwalking", "outdoorwalk", "outdoorwalking",
    "treadmillwalking", "nordicwalk", "nordicwalking", "dogwalking",
];

#[rustfmt::skip]
const HIKE: &[&str] = &[
    "4", "13", "hike", "hiking", "trekking", "backpacking", "rucking", "ruck", "mountaineering",
    "mtnclimb", "mountainclimb", "snowshoe", "snowshoeing", "snowshoews", "snowshoeingws",
];

#[rustfmt::skip]
const RIDE: &[&str] = &[
    "1", "17", "ride", "bike", "biking", "bikeride", "cycle", "cycling", "cyclingsport",
    "cyclingtransportation", "bicycling", "outdoorcycling", "outdoorbike", "roadbike",
    "roadbiking", "roadcycling", "roadride", "bikingroad", "mtb", "mountainbike",
    "mountainbiking", "mountainbikeride", "mountaincycling", "bikingmountain", "gravelbike",
    "gravelride", "gravelcycling", "gravelunpavedcycling", "cyclocross", "bikingcyclocross",
    "downhillbiking", "enduromtb", "bmx", "trackcycling", "recumbentcycling", "indoorbike",
    "indoorbiking", "indoorcycling", "bikingindoor", "bikingindoortrainer", "cyclingindoor",
    "spinning", "stationarybike", "exercisebike", "virtualride", "virtualcycling", "handcycle",
    "handcycling", "velomobile",
    "spin", "bikebootcamp", "assaultbike",
];

#[rustfmt::skip]
const E_BIKE_RIDE: &[&str] = &[
    "18", "ebike", "ebiking", "ebikeride", "ebikefitness", "ebikemountain", "emtb",
    "emountainbikeride", "electricbike",
];

#[rustfmt::skip]
const SWIM: &[&str] = &[
    "16", "swim", "swimming", "lapswim", "lapswimming", "swimlap", "poolswim", "poolswimming",
    "swimmingpool", "openwater", "openwaterswim", "openwaterswimming", "swimopenwater",
];

#[rustfmt::skip]
const SKI_TOUR: &[&str] = &[
    "3", "7", "nordicski", "nordicskiing", "xcski", "xcskiing", "xcskiingclassic",
    "xcskiingfreestyle", "classicxcskiing", "skatexcskiing", "crosscountryski",
    "crosscountryskiing", "crosscountryskiingws", "skateskiing", "skateskiingws",
    "classicskiing", "backcountryski", "backcountryskiing", "backcountryskiingws",
    "backcountryskiingsnowboarding", "backcountryskiingsnowboardingws",
    "backcountrysnowboarding", "skitour", "skitouring", "skimountaineering",
];

#[rustfmt::skip]
const ALPINE_SKI: &[&str] = &[
    "2", "12", "ski", "skiing", "alpineski", "alpineskiing", "downhillski", "downhillskiing",
    "telemarkskiing", "resortskiing", "resortskiingsnowboarding", "resortskiingsnowboardingws",
    "resortskiws", "snowboard", "snowboarding", "snowboardingws",
];

#[rustfmt::skip]
const ROW: &[&str] = &[
    "21", "22", "23", "row", "rowing", "rowingv2", "rower", "rowingmachine", "indoorrow",
    "indoorrower", "indoorrowing", "virtualrow", "virtualrowing", "canoe", "canoeing", "kayak",
    "kayaking", "kayakingv2", "paddling", "paddlingv2", "paddlesports", "flatwater",
    "whitewater", "whitewaterraftingkayaking",
    "rowingbootcamp",
];

#[rustfmt::skip]
const STRENGTH: &[&str] = &[
    "30", "strength", "strengthtraining", "functionalstrengthtraining",
    "traditionalstrengthtraining", "weights", "weighttraining", "weightlifting", "gym",
    "gymstrength", "circuittraining", "coretraining", "core", "kettlebell", "calisthenics",
    "functionalfitness", "powerlifting", "corestrengthening", "bodyweight", "barre",
];

#[rustfmt::skip]
const TEAM_SPORT: &[&str] = &[
    "teamsport", "teamsports", "soccer", "football", "footballsoccer", "soccerfootball",
    "americanfootball", "futsal", "basketball", "volleyball", "beachvolleyball", "handball",
    "hockey", "icehockey", "fieldhockey", "floorball", "rugby", "cricket", "baseball",
    "softball", "lacrosse", "ultimate", "ultimatedisc", "tennis", "tennisv2", "tabletennis",
    "badminton", "squash", "racquetball", "racketball", "padel", "pickleball", "platformtennis",
];

#[rustfmt::skip]
const YOGA: &[&str] = &[
    "31", "yoga", "pilates", "stretching", "flexibility", "flexibilitytraining", "mobility",
    "breathwork", "meditation",
];

#[rustfmt::skip]
const ELLIPTICAL: &[&str] = &[
    "27", "29", "elliptical", "ellipticaltrainer", "crosstrainer", "stairstepper",
    "stairclimbing", "stairclimber", "floorclimbing",
    "arctrainer", "stairmasterstepwell",
];

#[rustfmt::skip]
const CLIMB: &[&str] = &[
    "28", "climb", "climbing", "rockclimb", "rockclimbing", "indoorclimb", "indoorclimbing",
    "sportclimbing", "bouldering",
];

#[rustfmt::skip]
const TRANSITION: &[&str] = &[
    "transition", "transitionv2", "biketoruntransition", "swimtobiketransition",
];

#[rustfmt::skip]
const OTHER: &[&str] = &[
    "11", "other", "othersport", "generic", "uncategorized", "workout", "training", "exercise",
    "cardio", "indoorcardio", "gymcardio", "gpscardio", "cardiotraining", "fitness",
    "fitnessequipment", "crossfit", "hiit", "highintensityintervaltraining", "mixedcardio",
    "multisport", "triathlon", "brick", "adventureracing", "golf", "surf", "surfing",
    "kitesurf", "kitesurfing", "windsurf", "windsurfing", "standuppaddle", "standuppaddling",
    "standuppaddleboarding", "sup", "sail", "sailing", "iceskate", "iceskating", "inlineskate",
    "inlineskating", "rollerski", "rollerskiing", "skateboard", "skateboarding", "wheelchair",
    "horsebackriding", "dance", "dancing", "boxing", "martialarts", "jumprope", "diving",
    "snorkeling", "snorkelling",
    "activity", "bootcamp", "groupworkout", "sports", "skating",
];
