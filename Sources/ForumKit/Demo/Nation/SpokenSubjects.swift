extension SpokenSubject {
  /// All subjects. A series of forums comes back to them.
  static let all = meetingPlaces + grownUps
}

extension SpokenSubject {
  /// What has to do with places and what goes on there.
  private static let meetingPlaces = [
    SpokenSubject(
      "motesplatser", "Mötesplatser", "Meeting places",
      question: "Var träffas barn och unga i dag, och var skulle de vilja träffas?",
      prompts: ["Vilka platser är öppna på kvällen?", "Vem saknar en plats?"],
      measures: [
        ("oppen-hall", "Öppen hall på fredagskvällar"), ("lokaler", "Föreningar delar lokaler på vardagar"),
      ],
      clauses: [
        "biblioteket är den enda plats som är öppen för alla",
        "fritidsgården stänger innan de flesta är klara med träningen",
        "de yngre får gå hem när de äldre kommer", "en öppen hall drar fler än något annat",
        "lokalerna står tomma på lördagarna", "ungdomarna vill vara med och bestämma hur lokalen ser ut",
        "centrumet har blivit den plats där alla ses", "det saknas ett rum där man får vara ifred",
        "flickorna söker sig någon annanstans när killarna tar över", "en kopp te och en soffa räcker långt",
        "platser utan krav på anmälan når nya grupper",
      ]),
    SpokenSubject(
      "idrott", "Idrott och rörelse", "Sports",
      question: "Hur kan idrotten nå dem som står utanför?",
      prompts: ["Vad kostar det att vara med?", "När slutar de flesta?"],
      measures: [
        ("prova-pa", "Prova på-veckor i alla årskurser"),
        ("utrustning", "Utlåning av utrustning utan avgift"),
      ],
      clauses: [
        "avgiften stänger ute fler än vi tror", "många slutar när allvaret börjar",
        "klubbarna hittar för få ledare", "tränarna ser sådant som skolan missar",
        "spontan fotboll på grusplanen fungerar hela sommaren", "utrustning som går att låna gör skillnad",
        "nattfotbollen samlar dem som annars driver omkring", "nybörjare över tolv år har svårt att komma in",
        "två ledare vid varje träning ger lugn", "ridskolan och dansen får sällan frågan om att vara med",
        "den som får ansvar för de mindre växer",
      ]),
    SpokenSubject(
      "trygghet", "Trygghet på kvällen", "Safety at night",
      question: "När och var känner sig unga trygga och otrygga?",
      prompts: ["Vilka vägar undviks?", "Vilka vuxna finns ute?"],
      measures: [
        ("belysning", "Ny belysning längs gångvägen"), ("kvallslag", "Gemensamma kvällslag på helger"),
      ],
      clauses: [
        "gångvägen vid stationen är mörk hela vintern",
        "vuxna som är ute och hälsar gör större skillnad än kameror",
        "flickor går omvägar för att slippa tunneln", "stämningen ändras när de sista butikerna stänger",
        "nattvandrarna är för få på lördagar", "en känd polis i området lugnar",
        "oron är störst i åldern tretton till femton", "ryktet om platsen är värre än platsen",
        "väntan på tåget är den del av resan som oroar mest",
        "ordningen blir bättre när föreningarna håller öppet",
        "kvällslaget borde ha en gemensam lista över vilka som är ute",
      ]),
    SpokenSubject(
      "natet", "Livet på nätet", "Life online",
      question: "Vad händer på nätet som vuxna behöver förstå?",
      prompts: ["Hur får vuxna veta?", "Vad kan föreningar göra?"],
      measures: [
        ("foraldramote", "Föräldramöten om livet på nätet"), ("naratet", "Unga utbildar vuxna om nätet"),
      ],
      clauses: [
        "det som börjar i mobilen slutar på skolgården", "grupper läggs ner och startas om samma kväll",
        "de yngsta visar varandra sådant som skrämmer dem",
        "erbjudanden om snabba pengar kommer i vanliga chattar",
        "vuxna vet för lite om var barnen finns", "spelen är en mötesplats som få vuxna räknar med",
        "filmade bråk sprids innan någon vuxen hunnit fram", "ungdomarna själva är bäst på att förklara",
        "tystnaden efter en händelse på nätet är lång", "samma konto kan skrämma en hel årskurs",
      ]),
    SpokenSubject(
      "resor", "Vägen dit och hem", "Getting there and home",
      question: "Hur tar sig unga till det som finns?",
      prompts: ["Vad fungerar på landsbygden?", "Vad kostar resan?"],
      measures: [
        ("sista-turen", "En senare tur hem på fredagar"), ("samakning", "Samåkning mellan föreningarna"),
      ],
      clauses: [
        "sista turen hem går innan aktiviteten är slut",
        "byarna utanför tätorten har inget alls efter klockan sju",
        "föräldrar utan bil kan sällan hämta", "cykelvägen tar slut mitt på sträckan",
        "samåkning fungerar när någon håller i den", "resan kostar mer än avgiften",
        "de som bor längst bort slutar först", "en ledsagare på väg hem gör att fler får följa med",
        "busstiderna bestäms utan att någon frågar föreningarna",
      ]),
    SpokenSubject(
      "lov", "Lov och helger", "Holidays and weekends",
      question: "Vad finns att göra när skolan är stängd?",
      prompts: ["Vilka lov är svårast?", "Vem får veta vad som finns?"],
      measures: [
        ("lovkalender", "En gemensam lovkalender"), ("lovlag", "Lovlag med unga ledare"),
      ],
      clauses: [
        "sommarlovet är för långt för den som har lite pengar",
        "lovaktiviteterna når dem som redan har något",
        "helgerna är tomma och långa", "en kalender på flera språk behövs i god tid",
        "feriejobb som ledare är det bästa som hänt", "höstlovet är veckan då ingen har öppet",
        "mellandagarna är tyngst för dem som har det svårt hemma", "mat på lovet är viktigare än program",
        "allt som kräver anmälan på nätet missar några", "äldre ungdomar vill hellre jobba än delta",
      ]),
  ]
}
