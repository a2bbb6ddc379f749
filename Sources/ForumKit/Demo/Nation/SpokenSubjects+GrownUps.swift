extension SpokenSubject {
  /// What has to do with those who are there for the young.
  static let grownUps = [
    SpokenSubject(
      "skola", "Skolan", "School",
      question: "Hur kan skolan och omvärlden hjälpas åt?",
      prompts: ["Vad märks först i skolan?", "Vem tar emot?"],
      measures: [
        ("narvaro", "Tidiga samtal vid frånvaro"), ("vaktmastare", "Föreningar i skolan på raster"),
      ],
      clauses: [
        "frånvaron syns långt innan någon ringer", "rasterna är den svåraste delen av dagen",
        "en vuxen som har tid i korridoren löser mycket", "skolan vet för lite om vad föreningarna gör",
        "övergången till årskurs sju är ett stup för några", "läxhjälpen är full varje vecka",
        "lärarna vill ha en enda väg att höra av sig", "de som byter skola ofta tappas bort",
        "elevhälsan är klok och för liten", "skolgården borde vara öppen på kvällarna",
        "betygen styr hur vuxna ser på en elev",
      ]),
    SpokenSubject(
      "foraldrar", "Föräldrar", "Parents",
      question: "Vad behöver föräldrar för att orka och våga?",
      prompts: ["Var möts föräldrar?", "Vad hindrar dem från att fråga?"],
      measures: [
        ("foraldracafe", "Föräldrakafé med tolk"), ("foraldrakurs", "Kurser för föräldrar på kvällstid"),
      ],
      clauses: [
        "föräldrar skäms för att fråga", "ett brev hem når sällan fram",
        "mammorna känner varandra och papporna står ensamma",
        "språket är ett hinder som går att lösa", "kaféet vid skolan samlar dem som undviker möten",
        "föräldrar vill veta vad som är normalt", "den som arbetar natt missar alla möten",
        "rädslan för socialtjänsten är stor", "en granne som säger till betyder mer än en broschyr",
        "äldre syskon bär ett ansvar som ingen har bett dem om", "stödet tar slut när barnet fyller arton",
      ]),
    SpokenSubject(
      "orosvagar", "Vägar för oro", "Ways to raise concern",
      question: "Vart vänder man sig när man är orolig för någon?",
      prompts: ["Vad händer efter en anmälan?", "Vem svarar på en lördag?"],
      measures: [
        ("kontaktvag", "En bemannad kontaktväg dygnet runt"),
        ("aterkoppling", "Återkoppling till den som har anmält"),
      ],
      clauses: [
        "ledarna vet sällan vart de ska vända sig", "den som anmäler får sällan veta vad som hände",
        "samma oro anmäls av tre olika och ingen vet om det", "det behövs en väg som är öppen på helgen",
        "sekretessen används som skäl fast den går att lösa",
        "rädslan att förstöra för familjen håller folk tysta",
        "en vägledning på en sida räcker", "en tidig fråga är bättre än en sen anmälan",
        "någon behöver ta emot oron samma kväll", "små tecken läggs ihop först efteråt",
      ]),
    SpokenSubject(
      "samverkan", "Samverkan", "Cooperation",
      question: "Vad får samverkan att hålla när människor byter arbete?",
      prompts: ["Vad finns på papper?", "Vem kallar?"],
      measures: [
        ("kontaktlista", "En lista över funktioner i varje stadsdel"), ("arshjul", "Ett gemensamt årshjul"),
      ],
      clauses: [
        "allt hänger på två personer som känner varandra",
        "mötena handlar mer om att berätta än om att besluta",
        "små föreningar får frågan sist", "en gemensam lägesbild skulle spara tid",
        "projekten tar slut precis när de börjar fungera", "föreningarna vill ha svar även när svaret är nej",
        "roller behöver skrivas ner", "ideella krafter har svårt att komma på dagtid",
        "överenskommelsen ligger i en pärm som få har sett", "uppföljningen faller mellan stolarna",
        "samma frågor ställs varje år",
      ]),
    SpokenSubject(
      "delaktighet", "Delaktighet", "Participation",
      question: "Hur får barn och unga verkligt inflytande?",
      prompts: ["När tillfrågas de?", "Vad hände med det som de sade?"],
      measures: [
        ("ungdomspanel", "En ungdomspanel inför varje möte"), ("aterrapport", "Svar till unga inom en månad"),
      ],
      clauses: [
        "unga tillfrågas när allt redan är bestämt", "ungdomsrådet får pengar och sällan svar",
        "de som hörs är de som redan är vana", "en enkät i skolan säger mindre än en kväll på gården",
        "ungdomar vill se vad som hände med deras förslag", "barn under tolv glöms bort",
        "den som får hålla i en kväll kommer tillbaka", "arvode för medverkan borde vara självklart",
        "språket i kallelserna stänger ute", "unga ledare är den bästa vägen in",
      ]),
    SpokenSubject(
      "halsa", "Hälsa och stöd", "Health and support",
      question: "Var finns stöd när någon mår dåligt?",
      prompts: ["Hur lång är väntan?", "Vem ser först?"],
      measures: [
        ("forsta-linjen", "En första linje på ungdomsmottagningen"),
        ("samtalsgrupp", "Samtalsgrupper i föreningslokaler"),
      ],
      clauses: [
        "väntan på ett första samtal är för lång", "sömnen är det första som rasar",
        "killar söker hjälp senare", "ungdomsmottagningen är den plats som flest litar på",
        "en ledare som lyssnar kan räcka länge", "det är skammen som är svårast",
        "droger är lättare att få tag på än en samtalstid",
        "skolsköterskan finns på plats två dagar i veckan",
        "ensamheten växer bland dem som har slutat skolan", "kön till vuxenpsykiatrin skrämmer",
      ]),
  ]
}
