//! Words for sports in the languages that services export, each as lower-case letters and digits.
//!
//! Strava and Garmin write the kind of an activity in the language of their users. In order: German,
//! French, Spanish, Italian, Dutch, Portuguese, Polish, Swedish, Danish, Norwegian, Finnish, Czech,
//! Russian, Japanese, Chinese in both scripts, Korean, Hungarian. A word shared by two of them is listed
//! with the first.

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
    (Sport::Yoga, YOGA),
    (Sport::Other, OTHER),
];

#[rustfmt::skip]
const RUN: &[&str] = &[
    "lauf", "laufen", "laufeinheit", "joggen", "dauerlauf",
    "courseàpied", "footing",
    "carrera", "carreraapie", "correr",
    "corsa", "correre",
    "hardloopsessie", "hardlopen", "hardloop", "hardloopactiviteit",
    "corrida",
    "bieg", "bieganie",
    "löpning", "löprunda", "löppass", "löptur",
    "løb", "løbetur", "løbning",
    "løpetur", "løping", "løp",
    "juoksu", "juokseminen", "juoksulenkki",
    "běh", "běhání",
    "забег", "бег", "пробежка",
    "ランニング", "ラン", "ジョギング",
    "跑步", "户外跑步", "戶外跑步", "户外跑", "戶外跑", "路跑",
    "달리기", "러닝", "런", "조깅",
    "futás", "bahnlauf",
];

#[rustfmt::skip]
const TRAIL_RUN: &[&str] = &[
    "traillauf", "trailrunlauf", "geländelauf", "berglauf",
    "courseentrail", "coursedetrail", "coursenature", "trailcourseàpied",
    "carreradetrail", "carreraportrail", "carrerademontaña", "carreratrail",
    "corsatrail", "corsainmontagna", "corsasusentiero", "corsadatrail",
    "trailloop", "trailrunsessie", "trailhardlopen",
    "corridaemtrilha", "corridadetrilha", "corridaemtrilhas", "corridatrail",
    "biegterenowy", "bieganieterenowe", "biegtrailowy", "biegwterenie", "biegprzełajowy", "bieggórski",
    "traillöpning", "terränglöpning", "stiglöpning",
    "trailløb", "terrænløb",
    "terrengløp", "terrengløping", "stiløp", "stiløping", "trailløping",
    "polkujuoksu", "maastojuoksu",
    "trailovýběh", "běhvterénu", "terénníběh", "trailběh",
    "трейл", "трейлраннинг", "бегпопересечённойместности", "бегпопересеченнойместности", "трейлзабег",
    "トレイルラン", "トレイルランニング", "トレラン",
    "越野跑", "越野跑步", "山径跑", "山徑跑",
    "트레일런", "트레일러닝", "트레일달리기",
];

#[rustfmt::skip]
const TREADMILL_RUN: &[&str] = &[
    "laufband", "laufbandlauf", "laufbandtraining", "virtuellerlauf",
    "tapisroulant", "tapisdecourse", "coursesurtapis", "coursevirtuelle", "courseàpiedvirtuelle",
    "cintadecorrer", "cinta", "caminadora", "carreravirtual", "carreraencinta",
    "corsasutapisroulant", "corsavirtuale",
    "loopband", "virtuelehardloopsessie", "virtueelhardlopen",
    "esteira", "passadeira", "corridaemesteira", "corridanaesteira", "corridavirtual",
    "bieżnia", "biegnabieżni", "biegwirtualny", "wirtualnybieg",
    "löpband", "virtuelllöpning",
    "løbebånd", "virtueltløb",
    "tredemølle", "virtuellløpetur", "virtuelløpetur",
    "juoksumatto", "virtuaalijuoksu", "virtuaalinenjuoksu",
    "běžeckýpás", "běhnapásu", "virtuálníběh",
    "беговаядорожка", "бегнадорожке", "виртуальныйзабег", "виртуальныйбег",
    "トレッドミル", "ルームランナー", "バーチャルラン",
    "跑步机", "跑步機", "室内跑步", "室內跑步", "室内跑", "室內跑", "虚拟跑步", "虛擬跑步",
    "트레드밀", "러닝머신", "실내달리기", "가상달리기", "가상런",
    "courseàpiedsurtapisroulant", "løbebåndsløb", "løbpåløbebånd", "トレッドミルラン",
    "beltérifutás", "teremfutás",
];

#[rustfmt::skip]
const WALK: &[&str] = &[
    "spaziergang", "gehen", "walkingeinheit",
    "marche", "marcheàpied", "marchesportive", "promenade",
    "caminata", "caminar", "paseo", "marcha",
    "camminata", "passeggiata",
    "wandeling", "wandelen", "wandelsessie",
    "caminhada",
    "spacer", "chód", "marsz",
    "promenad", "gång", "promenadtur",
    "gåtur", "gang",
    "gange", "spasertur",
    "kävely", "kävelylenkki",
    "chůze", "procházka",
    "ходьба", "прогулка",
    "ウォーキング", "ウォーク", "散歩",
    "步行", "散步", "走路", "健走", "行走", "户外步行", "戶外步行",
    "걷기", "워킹", "산책",
    "séta", "gyaloglás",
];

#[rustfmt::skip]
const HIKE: &[&str] = &[
    "wanderung", "wandern", "bergtour",
    "randonnée", "randonnéepédestre", "randonnéeàpied", "rando",
    "senderismo", "excursionismo", "excursión",
    "escursione", "escursionismo",
    "hiken", "bergwandeling",
    "trilha", "caminhadaemtrilha",
    "wędrówka", "wycieczkapiesza", "turystykapiesza",
    "vandring", "fotvandring",
    "vandretur",
    "fottur", "fjelltur",
    "vaellus", "patikointi", "retkeily",
    "turistika", "túra", "pěšíturistika",
    "поход", "хайкинг", "пешийтуризм", "пешийпоход", "треккинг",
    "ハイキング", "ハイク", "登山",
    "徒步", "远足", "遠足", "健行", "爬山",
    "하이킹", "등산",
];

#[rustfmt::skip]
const RIDE: &[&str] = &[
    "radfahrt", "radfahren", "rad", "fahrrad", "radtour", "mountainbikefahrt", "gravelfahrt",
    "gravelbikefahrt", "virtuelleradfahrt", "virtuellefahrt", "fahrt",
    "sortieàvélo", "sortievélo", "vélo", "cyclisme", "sortievtt", "vtt", "sortiegravel", "sortiegravelbike",
    "sortieàvélovirtuelle", "sortievirtuelle", "sortievélovirtuelle",
    "bicicleta", "ciclismo", "salidaenbicicleta", "vueltaciclista", "paseoenbicicleta", "vueltaenbicicleta",
    "bicicletademontaña", "bicicletavirtual", "vueltavirtual", "ciclismovirtual", "recorridoenbicicleta",
    "pedalata", "giroinbici", "bici", "bicicletta", "uscitainbici", "pedalatavirtuale", "giroinmountainbike",
    "fietsrit", "fietsen", "fietstocht", "wielrennen", "virtuelefietsrit", "mountainbikerit", "gravelrit",
    "pedalada", "passeiodebicicleta", "pedaladavirtual", "pedaladademountainbike", "pedal",
    "jazdanarowerze", "jazdarowerem", "jazda", "przejażdżka", "kolarstwo", "wirtualnajazda",
    "cykling", "cykeltur", "cykelpass", "cykel", "virtuellcykling", "virtuellcykeltur",
    "cykeltræning", "virtuelcykeltur",
    "sykkeltur", "sykling", "virtuellsykkeltur",
    "pyöräily", "pyörälenkki", "maastopyöräily", "virtuaalipyöräily", "virtuaalinenpyöräily",
    "jízdanakole", "jízda", "cyklistika", "kolo", "virtuálníjízda",
    "велозаезд", "заезд", "велосипед", "велоспорт", "поездканавелосипеде", "велопоездка", "виртуальныйзаезд",
    "виртуальныйвелозаезд",
    "ライド", "サイクリング", "自転車", "バーチャルライド", "マウンテンバイクライド", "グラベルライド",
    "骑行", "騎行", "騎乘", "骑车", "騎車", "自行车", "自行車", "单车", "單車", "虚拟骑行", "虛擬騎乘",
    "라이딩", "라이드", "자전거", "사이클링", "자전거타기", "가상라이딩",
    "indoorradfahren", "cyclismeensalle", "ciclismoeninterior", "ciclismoencarretera", "ciclismosustrada",
    "ciclismoemlocalfechado", "ciclismonamontanha", "ciclismoemestradas", "inomhuscykling", "kerékpározás",
    "szobakerékpározás",
];

#[rustfmt::skip]
const E_BIKE_RIDE: &[&str] = &[
    "ebikefahrt", "emountainbikefahrt", "sortieàvéloélectrique", "véloélectrique", "bicicletaeléctrica",
    "bicielettrica", "ebikerit", "bicicletaelétrica", "elcykel", "elcykeltur", "elsykkeltur", "sähköpyöräily",
];

#[rustfmt::skip]
const SWIM: &[&str] = &[
    "schwimmen", "schwimmeinheit", "schwimmtraining", "freiwasserschwimmen",
    "natation", "nage",
    "natación", "nadar",
    "nuoto", "nuotata",
    "zwemmen", "zwemsessie", "zwemtraining",
    "natação",
    "pływanie",
    "simning", "simpass", "simtur",
    "svømning", "svømmetur",
    "svømming", "svømmeøkt",
    "uinti",
    "plavání",
    "плавание", "заплыв",
    "スイム", "水泳", "スイミング",
    "游泳",
    "수영",
    "schwimmbadschwimmen", "bahnschwimmen", "natationenpiscine", "nataciónenpiscina", "nuotoinpiscina",
    "nataçãoempiscina", "nataçãoemaltomar", "zwembadzwemmen", "simbassäng", "úszás", "泳池游泳",
    "nyíltvíziúszás", "medencésúszás",
];

#[rustfmt::skip]
const SKI_TOUR: &[&str] = &[
    "langlauf", "skilanglauf", "skitourengehen", "skidefond", "skinordique", "skiderandonnée", "randonnéeàski",
    "esquídefondo", "esquínórdico", "scidifondo", "scinordico", "scialpinismo", "langlaufen", "narciarstwobiegowe",
    "längdskidåkning", "langrend", "langrenn", "hiihto", "maastohiihto", "běžky", "běženalyžích", "беговыелыжи",
    "лыжныегонки", "越野滑雪",
    "längdskidåkningklassiskstil", "längdskidåkningfristil",
];

#[rustfmt::skip]
const ALPINE_SKI: &[&str] = &[
    "skifahren", "skialpin", "esquíalpino", "scialpino", "skiën", "esquialpino", "narciarstwoalpejskie", "narty",
    "alpinskidåkning", "alpint", "laskettelu", "sjezdovélyžování", "lyžování", "горныелыжи", "スキー", "滑雪", "스키",
];

#[rustfmt::skip]
const ROW: &[&str] = &[
    "rudern", "aviron", "remo", "canottaggio", "roeien", "wioślarstwo", "rodd", "roning", "roing", "soutu", "veslování",
    "гребля", "ローイング", "划船", "조정",
];

#[rustfmt::skip]
const STRENGTH: &[&str] = &[
    "krafttraining", "gewichtstraining", "musculation", "renforcementmusculaire", "entrenamientoconpesas",
    "entrenamientodefuerza", "allenamentoconipesi", "sollevamentopesi", "pesi", "krachttraining", "musculação",
    "treinodeforça", "treningsiłowy", "styrketräning", "styrketræning", "styrketrening", "voimaharjoittelu",
    "kuntosali", "silovýtrénink", "posilování", "силоваятренировка", "ウェイトトレーニング", "筋トレ",
    "力量训练", "重量训练", "重量訓練", "웨이트트레이닝", "근력운동",
    "treinamentodeforça", "erősítőedzés", "forza",
];

#[rustfmt::skip]
const YOGA: &[&str] = &["joga", "jóga"];

#[rustfmt::skip]
const OTHER: &[&str] = &[
    "trainingseinheit",
    "entraînement", "séancedesport",
    "entrenamiento", "ejercicio",
    "allenamento", "esercizio",
    "trainingssessie", "oefening",
    "treino", "exercício",
    "trening", "ćwiczenie",
    "träning", "träningspass",
    "træning",
    "treningsøkt", "økt",
    "treeni", "harjoitus",
    "trénink", "cvičení",
    "тренировка",
    "ワークアウト", "トレーニング",
    "训练", "訓練", "锻炼", "鍛煉", "健身", "体能训练", "體能訓練",
    "운동", "워크아웃",
    "konditionspass", "cardiovascular",
    "annan", "kardió", "kardio",
];
