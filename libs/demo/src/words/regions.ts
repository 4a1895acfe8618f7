/** Where programmes of the demonstration work. People and organisations are invented; any likeness is chance. */
export interface Region {
  readonly name: string;
  readonly zone: string;
  readonly countries: readonly string[];
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** What organisations there are called by, before what they are. */
  readonly names: readonly string[];
  readonly leads: readonly string[];
}

const list = (names: string): readonly string[] => names.split(", ");

export const REGIONS: readonly Region[] = [
  {
    name: "East Africa",
    zone: "Africa/Nairobi",
    countries: ["KE", "TZ", "UG", "RW"],
    given: list(
      "Wanjiru, Juma, Neema, Otieno, Achieng, Baraka, Zawadi, Kato, Uwase, Mugisha, Rehema, Kiprop, Nakato, Salome",
    ),
    family: list(
      "Mwangi, Odhiambo, Mushi, Nsubuga, Uwimana, Kamau, Chepkoech, Mollel, Nalwanga, Habimana, Wekesa, Massawe",
    ),
    names: list("Tumaini, Nuru, Imara, Jirani, Upendo, Mwanzo, Tujenge, Asubuhi, Umoja, Kivuli, Daraja, Pamoja"),
    leads: ["Lakeside Institute for Social Change", "Rift Learning Collaborative"],
  },
  {
    name: "West Africa",
    zone: "Africa/Accra",
    countries: ["GH", "SN", "SL", "CI"],
    given: list("Ama, Kwame, Fatou, Mamadou, Isatu, Abdul, Adjoa, Kofi, Aïssatou, Yao, Mariama, Sorie, Esi, Ousmane"),
    family: list("Mensah, Diop, Kamara, Kouassi, Owusu, Ndiaye, Sesay, Konan, Asante, Faye, Bangura, Boateng"),
    names: list(
      "Akwaaba, Teranga, Sankara, Nyame Dua, Yennenga, Baobab, Keur Gi, Anansi, Palm Coast, Savannah, Korhogo, Sahel Dawn",
    ),
    leads: ["Gulf of Guinea Norms Centre", "Teranga Research and Practice House"],
  },
  {
    name: "Southern Africa",
    zone: "Africa/Lusaka",
    countries: ["ZM", "MW", "ZW", "MZ"],
    given: list(
      "Chipo, Tawanda, Thoko, Mphatso, Mwila, Bupe, Celeste, Amâncio, Rudo, Kondwani, Natasha, Tendai, Lweendo, Graça",
    ),
    family: list("Banda, Phiri, Moyo, Chirwa, Mulenga, Sitoe, Ncube, Zulu, Machava, Mwale, Chanda, Gondwe"),
    names: list(
      "Tiyende, Chiyembekezo, Kubatana, Luangwa, Miombo, Esperança, Twende Bwino, Zambezi, Mwana Alirenji, Mopane, Vukani, Shire",
    ),
    leads: ["Zambezi School of Community Practice", "Miombo Mentoring Partnership"],
  },
  {
    name: "South Asia",
    zone: "Asia/Kathmandu",
    countries: ["NP", "IN", "BD", "LK"],
    given: list(
      "Sita, Ramesh, Anjali, Farhana, Tanvir, Dilini, Nuwan, Sunita, Bikash, Meera, Rahima, Kasun, Pooja, Arun",
    ),
    family: list("Shrestha, Tamang, Rahman, Perera, Sharma, Begum, Thapa, Fernando, Das, Gurung, Hossain, Nair"),
    names: list("Sahara, Asha, Jyoti, Himal, Nodi, Samata, Pragati, Shanti, Bidya, Sagarmatha, Udaya, Lotus Lane"),
    leads: ["Himalaya Centre for Norms and Childhood", "Delta Practice Institute"],
  },
  {
    name: "Andes",
    zone: "America/Lima",
    countries: ["PE", "BO", "EC", "CO"],
    given: list(
      "Killa, Mateo, Lucía, Inti, Rosario, Camila, Andrés, Sayri, Valentina, Edgar, Nayra, Joaquín, Pilar, Tomás",
    ),
    family: list(
      "Quispe, Mamani, Huanca, Cevallos, Restrepo, Condori, Guamán, Ospina, Apaza, Villacís, Choque, Cárdenas",
    ),
    names: list(
      "Wawa, Sumaq, Puente Vivo, Raíces, Kusi, Altiplano, Nuevo Amanecer, Semilla, Pachamanka, Yanapay, Cumbre, Manantial",
    ),
    leads: ["Instituto Andino de Normas Sociales", "Red Puente de Aprendizaje"],
  },
  {
    name: "Central America",
    zone: "America/Guatemala",
    countries: ["GT", "HN", "SV", "NI"],
    given: list(
      "Ixchel, Marvin, Xiomara, Óscar, Dulce, Wendy, Nelson, Balam, Karla, Selvin, Itzel, Rigoberto, Yesenia, Darwin",
    ),
    family: list("Xol, Hernández, Zelaya, Ramírez, Caal, Mejía, Portillo, Tzoc, Aguilar, Paz, Cojtí, Membreño"),
    names: list(
      "Jícaro, Colibrí, Nahual, Maíz Azul, Tejedoras, Ceiba, Quetzalí, Manos Abiertas, Lempa, Volcán, Izote, Barrilete",
    ),
    leads: ["Ceiba Center for Child Well-being", "Escuela Itinerante de Acompañamiento"],
  },
  {
    name: "Horn of Africa",
    zone: "Africa/Addis_Ababa",
    countries: ["ET", "DJ", "SO", "ER"],
    given: list(
      "Selam, Dawit, Hodan, Abdi, Tigist, Yonas, Ifrah, Mahad, Mekdes, Samuel, Fardowsa, Bereket, Almaz, Guled",
    ),
    family: list("Tesfaye, Warsame, Bekele, Guelleh, Haile, Jama, Girma, Farah, Tadesse, Omar, Kidane, Abebe"),
    names: list(
      "Selam, Iftin, Abay, Meskel Flower, Horyaal, Tana, Addis Tesfa, Barwaaqo, Entoto, Red Sea, Fikir, Nabad",
    ),
    leads: ["Abay Centre for Community Norms", "Horn Peer Mentoring Trust"],
  },
  {
    name: "Mekong",
    zone: "Asia/Phnom_Penh",
    countries: ["KH", "LA", "VN", "TH"],
    given: list("Sophea, Dara, Linh, Khamla, Malai, Vuthy, Thi Hoa, Somchai, Bopha, Minh, Noy, Chanthy, Duong, Ratana"),
    family: list("Sok, Nguyen, Phommasan, Chea, Tran, Srisuk, Keo, Le, Vongsa, Meas, Pham, Boonmee"),
    names: list(
      "Lotus Pond, Tonle, Sabai, Hoa Sen, Champa, Rice Moon, Mekong Steps, Angkorian, Song Xanh, Naga, Kampot, Dok Khoun",
    ),
    leads: ["Mekong Learning Circle", "Institute for Families and Norms, Lower Mekong"],
  },
];

/** What organisations are. */
export const KINDS = [
  "Child Network",
  "Youth Alliance",
  "Family Centre",
  "Community Trust",
  "Children's Initiative",
  "Girls' Forum",
  "Foundation",
  "Women's Collective",
  "Protection Partners",
  "Learning House",
] as const;

export const FUNDERS = [
  "Meridian Children's Fund",
  "Harbour Light Foundation",
  "Stiftung Neue Wege",
  "Fonds Rivages",
] as const;
