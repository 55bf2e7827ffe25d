//! Column names of Garmin Connect, as lower-case letters and digits.
//!
//! English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish,
//! Hungarian, Japanese and Chinese, newer and older wordings. In other languages the positions of the
//! columns identify them.

/// The mark for a missing value.
pub const MISSING: &str = "--";

/// Content of the favourites column.
pub const FAVOURITE: &[&str] = &[
    "true", "false", "wahr", "falsch", "vrai", "faux", "是", "否",
];

#[rustfmt::skip]
/// Names of the column with the sport.
pub const KIND: &[&str] = &[
    "activitytype", "aktivitätstyp", "typedactivité", "tipodeactividad", "tipodiattività", "tipodeatividade",
    "activiteittype", "aktivitetstyp", "aktivitetstype", "typaktywności", "tevékenységtípusa",
    "アクティビティタイプ", "活动类型", "活動類型",
];

#[rustfmt::skip]
/// Names of the column with the start.
pub const DATE: &[&str] = &[
    "date", "datum", "fecha", "data", "dato", "dátum", "日付", "日期", "start",
];

#[rustfmt::skip]
/// Names of the column with the title.
pub const TITLE: &[&str] = &[
    "title", "titel", "titre", "título", "titolo", "namn", "tittel", "tytuł", "cím", "タイトル", "标题", "標題",
    "activityname",
];

#[rustfmt::skip]
/// Names of the column with the distance.
pub const DISTANCE: &[&str] = &[
    "distance", "distanz", "distancia", "distanza", "distância", "afstand", "distans", "distanse", "dystans",
    "távolság", "距離", "距离",
];

#[rustfmt::skip]
/// Timer time.
pub const TIME: &[&str] = &[
    "time", "activitytime", "zeit", "durée", "temps", "tiempo", "tempo", "tempototal", "tijd", "tid", "czas", "idő",
    "タイム", "时间", "時間",
];

#[rustfmt::skip]
/// From start to end.
pub const ELAPSED: &[&str] = &[
    "elapsedtime", "verstrichenezeit", "tempsécoulé", "tiempotranscurrido", "tempotrascorso", "tempotranscorrido",
    "verstrekentijd", "totaltid", "elteltidő", "経過時間", "全程耗时",
];

#[rustfmt::skip]
/// Beats per minute, mean.
pub const MEAN_HEART_RATE: &[&str] = &[
    "avghr", "øhf", "øherzfrequenz", "durchschnittlicheherzfrequenz", "fréquencecardiaquemoyenne", "fcmoyenne",
    "frecuenciacardiacamedia", "fcmedia", "fcmédia", "gemhs", "gemiddeldehs", "medelpuls", "gennemsnitligpuls",
    "gjennomsnittligpuls", "średnietętno", "átlagospulzusszám", "平均心拍数", "平均心率",
];

#[rustfmt::skip]
/// Beats per minute, highest.
pub const MAX_HEART_RATE: &[&str] = &[
    "maxhr", "maxhf", "maxherzfrequenz", "maximaleherzfrequenz", "fréquencecardiaquemaximale", "fcmaximale",
    "frecuenciacardiacamáxima", "fcmáxima", "fcmax", "maxhs", "maxpuls", "makspuls", "maksymalnetętno",
    "maxpulzus", "最大心拍数", "最大心率",
];

#[rustfmt::skip]
/// Names of the column with the ascent.
pub const ASCENT: &[&str] = &[
    "totalascent", "elevgain", "elevationgain", "anstieggesamt", "positiverhöhenunterschied", "ascensiontotale",
    "ascensototal", "ascesatotale", "subidatotal", "totalestijging", "totalstigning", "højdeforøgelse",
    "teljesemelkedés", "総上昇量", "累计爬升",
];

#[rustfmt::skip]
/// Names of the column with the descent.
pub const DESCENT: &[&str] = &[
    "totaldescent", "elevloss", "elevationloss", "abstieggesamt", "negativerhöhenunterschied", "descentetotale",
    "descensototal", "discesatotale", "descidatotal", "totaledaling", "totaltnedför", "højdereduktion",
    "teljessüllyedés", "総下降量", "累计下降",
];

#[rustfmt::skip]
/// Names of the column with the aerobic training effect.
pub const EFFECT: &[&str] = &[
    "aerobicte", "aeroberte", "teaérobie", "teattivitàaerobica", "trainingeffectaeróbico", "aeroobte", "有氧效果",
];

/// Step length, metres. Miles occur in English and occasionally in Spanish.
pub const STRIDE: &[&str] = &["avgstridelength", "longitudmediadezancada"];

/// Steps per minute: some lists label them as pedal cadence.
pub const CADENCES: &[&str] = &[
    "avgruncadence",
    "avgbikecadence",
    "avgcadence",
    "cadenciadecarreramedia",
];

/// Names of the column with the highest temperature.
pub const WARMEST: &[&str] = &["maxtemp", "temperaturamáxima"];
