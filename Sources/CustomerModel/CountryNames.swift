// SPDX-License-Identifier: MIT
// Written by Tests/Checks/country-names.py from iso-codes and CLDR, which is why it is as long as it is.

/// Names in lower case and without punctuation, and three-letter codes; each country begins with its code.
let countryNames = #"""
    AD:and|andora|andorra|andorre|fuerstentum andorra|furstentum andorra|fürstentum andorra|principality of andorra
    |principaute d andorre|principauté d andorre
    AE:are|emirates|emirati arabi uniti|emiratos arabes unidos|emiratos árabes unidos|emirats arabes unis|uae
    |united arab emirates|vae|vereinigte arabische emirate|verenigde arabische emiraten
    |zjednoczone emiraty arabskie|émirats arabes unis
    AF:afg|afganistan|afganistán|afghanistan|islamic republic of afghanistan|islamische republik afghanistan
    |republique islamique d afghanistan|république islamique d afghanistan
    AG:antigua and barbuda|antigua barbuda|antigua e barbuda|antigua en barbuda|antigua et barbuda
    |antigua i barbuda|antigua und barbuda|antigua y barbuda|atg
    AI:aia|anguila|anguilla
    AL:alb|albania|albanie|albanien|albanië|republic of albania|republik albanien|republique d albanie
    |république d albanie
    AM:arm|armenia|armenie|armenien|armenië|arménie|republic of armenia|republik armenien|republique d armenie
    |république d arménie
    AO:ago|angola|republic of angola|republik angola|republique d angola|république d angola
    AQ:antarctica|antarctique|antarktis|antarktyda|antartida|antartide|antártida|ata
    AR:arg|argentina|argentine|argentine republic|argentinie|argentinien|argentinische republik|argentinië
    |argentyna|republique d argentine|république d argentine
    AS:american samoa|amerikaans samoa|amerikanisch samoa|asm|samoa americaines|samoa americana|samoa americane
    |samoa amerykanskie|samoa amerykańskie|samoa américaines
    AT:a|austria|aut|autriche|oesterreich|oostenrijk|osterreich|republic of austria|republik oesterreich
    |republik osterreich|republik österreich|republique d autriche|république d autriche|österreich
    AU:aus|australia|australie|australien|australië
    AW:abw|aruba
    AX:ala|aland|aland iles|aland inseln|aland islands|alandinseln|iles aland|islas aland|isole aland|isole åland
    |wyspy alandzkie|åland|åland inseln|åland islands|åland îles|ålandinseln|îles åland
    AZ:aserbaidschan|aze|azerbaidjan|azerbaigian|azerbaijan|azerbaiyan|azerbaiyán|azerbaïdjan|azerbeidzjan
    |azerbejdzan|azerbejdżan|republic of azerbaijan|republik aserbaidschan|republique d azerbaidjan
    |république d azerbaïdjan
    BA:bih|bosnia|bosnia and herzegovina|bosnia ed erzegovina|bosnia et herzegovina|bosnia herzegovina
    |bosnia i hercegowina|bosnia und herzegovina|bosnia y herzegovina|bosnie en herzegovina|bosnie herzegovine
    |bosnie herzégovine|bosnien|bosnien and herzegowina|bosnien et herzegowina|bosnien herzegowina
    |bosnien und herzegowina|bosnië en herzegovina|bośnia i hercegowina|republic of bosnia and herzegovina
    |republic of bosnia et herzegovina|republic of bosnia herzegovina|republic of bosnia und herzegovina
    |republique de bosnie and herzegovine|republique de bosnie et herzegovine|republique de bosnie herzegovine
    |republique de bosnie und herzegovine|république de bosnie and herzégovine|république de bosnie et herzégovine
    |république de bosnie herzégovine|république de bosnie und herzégovine
    BB:barbade|barbados|brb
    BD:banglades|bangladesch|bangladesh|bangladesz|bangladés|bgd|people s republic of bangladesh
    |republique populaire du bengladesh|république populaire du bengladesh|volksrepublik bangladesh
    BE:b|bel|belgia|belgica|belgie|belgien|belgio|belgique|belgium|belgië|bélgica|kingdom of belgium
    |koenigreich belgien|konigreich belgien|königreich belgien|royaume de belgique
    BF:bfa|burkina faso
    BG:bgr|bulgaria|bulgarie|bulgarien|bulgarije|bułgaria|republic of bulgaria|republik bulgarien
    |republique de bulgarie|république de bulgarie
    BH:bahrain|bahrajn|bahrein|bahreïn|barein|baréin|bhr|kingdom of bahrain|koenigreich bahrain|konigreich bahrain
    |königreich bahrain|royaume de bahrein|royaume de bahreïn
    BI:bdi|burundi|republic of burundi|republik burundi|republique du burundi|république du burundi
    BJ:ben|benin|benín|bénin|republic of benin|republik benin|republique du benin|république du bénin
    BL:blm|saint barthelemy|saint barthélemy|san bartolome|san bartolomé|sankt barthelemy|sankt barthélemy
    |st barthelemy|st barthélemy
    BM:bermuda|bermudas|bermudes|bermudy|bmu
    BN:brn|brunei|brunei darussalam|brunéi|brunéi darussalam
    BO:bol|bolivia|bolivia plurinational state of|bolivie|bolivie etat plurinational de
    |bolivie état plurinational de|bolivien|bolivien plurinationaler staat|boliwia|etat plurinational de bolivie
    |plurinational state of bolivia|plurinationaler staat bolivien|état plurinational de bolivie
    BQ:bes|bonaire saint eustache and saba|bonaire saint eustache et saba|bonaire saint eustache saba
    |bonaire saint eustache und saba|bonaire sint eustatius and saba|bonaire sint eustatius et saba
    |bonaire sint eustatius saba|bonaire sint eustatius und saba|caraibi olandesi|caribbean netherlands
    |caribe neerlandes|caribe neerlandés|caribisch nederland|karibische niederlande|niderlandy karaibskie
    |pays bas caribeens|pays bas caribéens|saint eustache and saba bonaire|saint eustache et saba bonaire
    |saint eustache saba bonaire|saint eustache und saba bonaire|sint eustatius and saba bonaire
    |sint eustatius et saba bonaire|sint eustatius saba bonaire|sint eustatius und saba bonaire
    BR:bra|brasil|brasile|brasilien|brazil|brazilie|brazilië|brazylia|bresil|brésil|federative republic of brazil
    |foderative republik brasilien|foederative republik brasilien|föderative republik brasilien
    |republique federale du bresil|république fédérale du brésil
    BS:bahama s|bahamas|bahamy|bhs|commonwealth der bahamas|commonwealth des bahamas|commonwealth of the bahamas
    BT:bhoutan|bhutan|btn|butan|bután|kingdom of bhutan|koenigreich bhutan|konigreich bhutan|königreich bhutan
    |royaume du bouthan
    BV:bouvet insel|bouvet island|bouveteiland|bouvetinsel|bvt|ile bouvet|isla bouvet|isola bouvet|wyspa bouveta
    |île bouvet
    BW:botsuana|botswana|bwa|republic of botswana|republik botsuana|republique du botswana|république du botswana
    BY:belarus|białorus|białoruś|bielorrusia|bielorussia|bielorussie|biélorussie|blr|bélarus|republic of belarus
    |republik belarus|republique du belarus|république du bélarus|weissrussland
    BZ:belice|belize|blz
    CA:can|canada|canadá|kanada
    CC:cck|cocos iles|cocos islands|cocos keeling iles|cocos keeling islands|cocos keeling îles|cocos îles
    |cocoseilanden|iles cocos|iles cocos keeling|islas cocos|isole cocos|isole cocos keeling|kokos inseln
    |kokos keeling inseln|kokosinseln|wyspy kokosowe|îles cocos|îles cocos keeling
    CD:cod|congo kinshasa|congo the democratic republic of the|demokratische republik kongo
    |demokratyczna republika konga|dr congo|drc|kongo kinshasa|republica democratica del congo
    |republique democratique du congo|república democrática del congo|république démocratique du congo
    |the democratic republic of the congo|zaire
    CF:caf|centraal afrikaanse republiek|central african republic|repubblica centrafricana|republica centroafricana
    |republika srodkowoafrykanska|republika środkowoafrykańska|republique centrafricaine|república centroafricana
    |république centrafricaine|zentralafrikanische republik
    CG:cog|congo|congo brazzaville|kongo|kongo brazzaville|republic of the congo|republik kongo|republique du congo
    |république du congo
    CH:che|confederation helvetique|confoederatio helvetica|confédération helvétique|schweiz
    |schweizerische eidgenossenschaft|suisse|suiza|svizra|svizzera|swiss confederation|switzerland|szwajcaria
    |zwitserland
    CI:civ|costa d avorio|cote d ivoire|côte d ivoire|elfenbeinkueste|elfenbeinkuste|elfenbeinküste|ivoorkust
    |ivory coast|republic of cote d ivoire|republic of côte d ivoire|republik cote d ivoire|republik côte d ivoire
    |republique de cote d ivoire|république de côte d ivoire
    CK:cok|cook islands|cookeilanden|cookinseln|iles cook|islas cook|isole cook|wyspy cooka|îles cook
    CL:chile|chili|chl|cile|republic of chile|republik chile|republique du chili|république du chili
    CM:cameroon|cameroun|camerun|camerún|cmr|kameroen|kamerun|republic of cameroon|republik kamerun
    |republique du cameroun|république du cameroun
    CN:china|chine|chiny|chn|cina|mainland china|people s republic of china|prc|republique populaire de chine
    |république populaire de chine|volksrepublik china|vr china
    CO:col|colombia|colombie|kolumbia|kolumbien|republic of colombia|republik kolumbien|republique de colombie
    |république de colombie
    CR:costa rica|cri|kostaryka|republic of costa rica|republik costa rica|republique du costa rica
    |république du costa rica
    CU:cub|cuba|kuba|republic of cuba|republik kuba|republique de cuba|république de cuba
    CV:cabo verde|cap vert|cape verde|capo verde|cpv|kaapverdie|kaapverdië|kap verde|kapverden
    |republic of cabo verde|republik kap verde|republika zielonego przyladka|republika zielonego przylądka
    |republique du cap vert|république du cap vert
    CW:curacao|curazao|curaçao|cuw
    CX:christmas ile|christmas island|christmas île|christmaseiland|cxr|ile christmas|isla de navidad
    |isola christmas|weihnachtsinsel|weihnachtsinseln|wyspa bozego narodzenia|wyspa bożego narodzenia|île christmas
    CY:chipre|chypre|cipro|cyp|cypr|cyprus|republic of cyprus|republik zypern|republique de chypre
    |république de chypre|zypern
    CZ:cechia|ceska republika|cesko|chequia|cze|czech republic|czechia|czechy|republique tcheque|république tchèque
    |tchequie|tchéquie|tschechei|tschechien|tschechische republik|tsjechie|tsjechië|česko|česká republika
    DE:alemania|allemagne|brd|bundesrepublik deutschland|d|deu|deutschland|duitsland|federal republic of germany
    |germania|germany|niemcy|republique federale d allemagne|république fédérale d allemagne
    DJ:dji|djibouti|dschibuti|dzibuti|dżibuti|gibuti|republic of djibouti|republik dschibuti|republique de djibouti
    |république de djibouti|yibuti
    DK:daenemark|danemark|dania|danimarca|danmark|denemarken|denmark|dinamarca|dnk|dänemark|kingdom of denmark
    |koenigreich daenemark|konigreich danemark|königreich dänemark|royaume du danemark
    DM:commonwealth de la dominique|commonwealth dominica|commonwealth of dominica|dma|dominica|dominika|dominique
    DO:dom|dominicaanse republiek|dominican republic|dominikana|dominikanische republik|repubblica dominicana
    |republica dominicana|republique dominicaine|república dominicana|république dominicaine
    DZ:algeria|algerie|algerien|algerije|algieria|algérie|argelia|demokratische volksrepublik algerien|dza
    |people s democratic republic of algeria|republique algerienne democratique and populaire
    |republique algerienne democratique et populaire|republique algerienne democratique populaire
    |republique algerienne democratique und populaire|république algérienne démocratique and populaire
    |république algérienne démocratique et populaire|république algérienne démocratique populaire
    |république algérienne démocratique und populaire
    EC:ecu|ecuador|ekwador|equateur|republic of ecuador|republik ecuador|republique d equateur
    |république d équateur|équateur
    EE:eesti|est|estland|estonia|estonie|republic of estonia|republik estland|republique d estonie
    |république d estonie
    EG:aegypten|agypten|arab republic of egypt|arabische republik aegypten|arabische republik agypten
    |arabische republik ägypten|egipt|egipto|egitto|egy|egypt|egypte|republique arabe d egypte
    |république arabe d égypte|ägypten|égypte
    EH:esh|sahara occidental|sahara occidentale|sahara zachodnia|sáhara occidental|westelijke sahara|western sahara
    |westsahara
    ER:eri|eritrea|erythree|erytrea|l etat d erythree|l état d érythrée|staat eritrea|the state of eritrea|érythrée
    ES:esp|espagne|espana|españa|hiszpania|kingdom of spain|koenigreich spanien|konigreich spanien
    |königreich spanien|royaume d espagne|spagna|spain|spanien|spanje
    ET:aethiopien|athiopien|demokratische bundesrepublik aethiopien|demokratische bundesrepublik athiopien
    |demokratische bundesrepublik äthiopien|eth|ethiopia|ethiopie|ethiopië|etiopia|etiopía
    |federal democratic republic of ethiopia|republique federale democratique d ethiopie
    |république fédérale démocratique d éthiopie|äthiopien|éthiopie
    FI:fin|finland|finlande|finlandia|finnland|republic of finland|republik finnland|republique de finlande
    |république de finlande|suomi
    FJ:fidji|fidschi|fidzi|fidżi|figi|fiji|fiyi|fji|republic of fiji|republik fidschi|republique des fidji
    |république des fidji
    FK:falkland islands|falkland islands malvinas|falklandeilanden|falklandinseln|falklandinseln malwinen|falklandy
    |flk|iles falkland malouines|iles malouines|islas malvinas|isole falkland|malouines iles
    |malouines iles falkland|malouines îles|malouines îles falkland|îles falkland malouines|îles malouines
    FM:etats federes de micronesie|federated states of micronesia|foderierte staaten von mikronesien
    |foederierte staaten von mikronesien|fsm|föderierte staaten von mikronesien|micronesia
    |micronesia federated states of|micronesie|micronesie etats federes de|micronésie|micronésie états fédérés de
    |mikronesien|mikronesien foderierte staaten von|mikronesien foederierte staaten von
    |mikronesien föderierte staaten von|mikronezja|états fédérés de micronésie
    FO:faeroeer|faeroeer inseln|faeroer|faeröer|faroe islands|faroer|faroer inseln|fro|färöer|färöer inseln
    |iles feroe|islas feroe|isole fær øer|wyspy owcze|îles féroé
    FR:f|fra|france|francia|francja|frankreich|frankrijk|franzoesische republik|franzosische republik
    |französische republik|french republic|republique francaise|république française
    GA:gab|gabon|gabonese republic|gabun|gabunische republik|gabón|republique gabonaise|république gabonaise
    GB:britain|england|gbr|grande bretagne|great britain|grossbritannien|nordirland|northern ireland|regno unito
    |reino unido|royaume uni|royaume uni de grande bretagne and d irlande du nord
    |royaume uni de grande bretagne d irlande du nord|royaume uni de grande bretagne et d irlande du nord
    |royaume uni de grande bretagne und d irlande du nord|schottland|scotland|u k|uk|united kingdom
    |united kingdom of great britain|united kingdom of great britain and northern ireland
    |united kingdom of great britain et northern ireland|united kingdom of great britain northern ireland
    |united kingdom of great britain und northern ireland|vereinigtes koenigreich
    |vereinigtes koenigreich grossbritannien and nordirland|vereinigtes koenigreich grossbritannien et nordirland
    |vereinigtes koenigreich grossbritannien nordirland|vereinigtes koenigreich grossbritannien und nordirland
    |vereinigtes konigreich|vereinigtes konigreich grossbritannien and nordirland
    |vereinigtes konigreich grossbritannien et nordirland|vereinigtes konigreich grossbritannien nordirland
    |vereinigtes konigreich grossbritannien und nordirland|vereinigtes königreich
    |vereinigtes königreich grossbritannien and nordirland|vereinigtes königreich grossbritannien et nordirland
    |vereinigtes königreich grossbritannien nordirland|vereinigtes königreich grossbritannien und nordirland
    |verenigd koninkrijk|wales|wielka brytania
    GD:granada|grd|grenada|grenade
    GE:geo|georgia|georgie|georgien|georgië|gruzja|géorgie
    GF:frans guyana|franzoesisch guayana|franzoesisch guyana|franzosisch guayana|franzosisch guyana
    |französisch guayana|französisch guyana|french guiana|guayana francesa|guf|gujana francuska|guyana francese
    |guyane francaise|guyane française
    GG:ggy|guernesey|guernsey
    GH:gha|ghana|republic of ghana|republik ghana|republique du ghana|république du ghana
    GI:gib|gibilterra|gibraltar
    GL:greenland|grenlandia|grl|groenland|groenlandia|gronland|groënland|grönland
    GM:gambia|gambie|gmb|republic of the gambia|republik gambia|republique de gambie|république de gambie
    GN:gin|guinea|guinee|guinée|gwinea|republic of guinea|republik guinea|republique de guinee|république de guinée
    GP:glp|guadalupa|guadalupe|guadeloupe|gwadelupa
    GQ:aequatorialguinea|aquatorialguinea|equatoriaal guinea|equatorial guinea|gnq|guinea ecuatorial
    |guinea equatoriale|guinee equatoriale|guinée équatoriale|gwinea rownikowa|gwinea równikowa
    |republic of equatorial guinea|republik aequatorialguinea|republik aquatorialguinea|republik äquatorialguinea
    |republique de guinee equatoriale|république de guinée équatoriale|äquatorialguinea
    GR:el|grc|grece|grecia|grecja|greece|griechenland|griekenland|grèce|hellas|hellenic republic
    |hellenische republik|republique grecque|république grecque
    GS:georgia del sud e sandwich australi|georgia południowa i sandwich południowy
    |georgie du sud and les iles sandwich du sud|georgie du sud et les iles sandwich du sud
    |georgie du sud les iles sandwich du sud|georgie du sud und les iles sandwich du sud
    |géorgie du sud and les îles sandwich du sud|géorgie du sud et les îles sandwich du sud
    |géorgie du sud les îles sandwich du sud|géorgie du sud und les îles sandwich du sud
    |islas georgia del sur y sandwich del sur|sgs|south georgia and die sudlichen sandwichinseln
    |south georgia and die suedlichen sandwichinseln|south georgia and die südlichen sandwichinseln
    |south georgia and south sandwich islands|south georgia and the south sandwich islands
    |south georgia die sudlichen sandwichinseln|south georgia die suedlichen sandwichinseln
    |south georgia die südlichen sandwichinseln|south georgia et die sudlichen sandwichinseln
    |south georgia et die suedlichen sandwichinseln|south georgia et die südlichen sandwichinseln
    |south georgia et south sandwich islands|south georgia et the south sandwich islands
    |south georgia south sandwich islands|south georgia the south sandwich islands
    |south georgia und die sudlichen sandwichinseln|south georgia und die suedlichen sandwichinseln
    |south georgia und die südlichen sandwichinseln|south georgia und south sandwich islands
    |south georgia und the south sandwich islands|sudgeorgien and die sudlichen sandwichinseln
    |sudgeorgien die sudlichen sandwichinseln|sudgeorgien et die sudlichen sandwichinseln
    |sudgeorgien und die sudlichen sandwichinseln|suedgeorgien and die suedlichen sandwichinseln
    |suedgeorgien die suedlichen sandwichinseln|suedgeorgien et die suedlichen sandwichinseln
    |suedgeorgien und die suedlichen sandwichinseln|südgeorgien and die südlichen sandwichinseln
    |südgeorgien die südlichen sandwichinseln|südgeorgien et die südlichen sandwichinseln
    |südgeorgien und die südlichen sandwichinseln|zuid georgia en zuidelijke sandwicheilanden
    GT:gtm|guatemala|gwatemala|republic of guatemala|republik guatemala|republique du guatemala
    |république du guatemala
    GU:guam|gum
    GW:gnb|guinea bisau|guinea bissau|guinea bisáu|guinee bissau|guinée bissau|gwinea bissau
    |republic of guinea bissau|republik guinea bissau|republique de guinee bissau|république de guinée bissau
    GY:gujana|guy|guyana|kooperative republik guyana|republic of guyana|republique de guyana|république de guyana
    HK:hkg|hong kong|hong kong sar china|hong kong special administrative region of china|hongkong
    |hongkong sar van china|r a s chinoise de hong kong|rae de hong kong|rae de hong kong china|ras di hong kong
    |region speciale administrative chinoise de hong kong|région spéciale administrative chinoise de hong kong
    |sonderverwaltungsregion hongkong|sra hongkong|sra hongkong chiny
    HM:heard and mcdonald islands|heard and mcdonaldinseln|heard en mcdonaldeilanden|heard et mcdonald islands
    |heard et mcdonaldinseln|heard island and mcdonald islands|heard island et mcdonald islands
    |heard island mcdonald islands|heard island und mcdonald islands|heard mcdonald islands|heard mcdonaldinseln
    |heard und mcdonald islands|heard und mcdonaldinseln|hmd|iles heard et macdonald|islas heard y mcdonald
    |isole heard e mcdonald|wyspy heard i mcdonalda|îles heard et macdonald
    HN:hnd|honduras|republic of honduras|republik honduras|republique du honduras|république du honduras
    HR:chorwacja|croacia|croatia|croatie|croazia|hrv|hrvatska|kroatie|kroatien|kroatië|republic of croatia
    |republik kroatien|republique de croatie|république de croatie
    HT:haiti|haití|haïti|hti|republic of haiti|republik haiti|republique de haiti|république de haïti
    HU:hongarije|hongrie|hun|hungary|hungria|hungría|magyarorszag|magyarország|ungarn|ungheria|wegry|węgry
    ID:idn|indonesia|indonesie|indonesien|indonesië|indonezja|indonésie|republic of indonesia|republik indonesien
    |republique d indonesie|république d indonésie
    IE:eire|ierland|ireland|irl|irland|irlanda|irlande|irlandia|republic of ireland|republik irland|éire
    IL:etat d israel|isr|israel|israele|israël|izrael|staat israel|state of israel|état d israël
    IM:ile de man|imn|insel man|isla de man|isle of man|isola di man|wyspa man|île de man
    IN:ind|inde|india|indie|indien|republic of india|republik indien|republique d inde|république d inde
    IO:britisches territorium im indischen ozean|british indian ocean territory|brits indische oceaanterritorium
    |brytyjskie terytorium oceanu indyjskiego|iot|territoire britannique de l ocean indien
    |territoire britannique de l océan indien|territorio britanico del oceano indico
    |territorio britannico dell oceano indiano|territorio británico del océano índico
    IQ:irak|iraq|irq|republic of iraq|republik irak|republique d iraq|république d iraq
    IR:iran|iran islamic republic of|iran islamische republik|iran republique islamique d
    |iran république islamique d|irn|irán|islamic republic of iran|islamische republik iran|persien
    |republique islamique d iran|république islamique d iran
    IS:iceland|ijsland|isl|island|islanda|islande|islandia|republic of iceland|republik island|republique d islande
    |république d islande|ísland
    IT:i|ita|italia|italian republic|italie|italien|italienische republik|italië|italy|republique italienne
    |république italienne|włochy
    JE:jersey|jey
    JM:giamaica|jam|jamaica|jamaika|jamaique|jamajka|jamaïque
    JO:giordania|haschemitisches koenigreich jordanien|haschemitisches konigreich jordanien
    |haschemitisches königreich jordanien|hashemite kingdom of jordan|jor|jordan|jordania|jordanie|jordanien
    |jordanië|royaume hachemite de jordanie|royaume hachémite de jordanie
    JP:giappone|japan|japon|japonia|japón|jpn
    KE:ken|kenia|kenya|republic of kenya|republik kenia|republique du kenya|république du kenya
    KG:kgz|kirghizistan|kirghizstan|kirgisische republik|kirgisistan|kirgistan|kirgizie|kirgizië|kirguistan
    |kirguistán|kyrgyz republic|kyrgyzstan|republique kirghize|république kirghize
    KH:cambodge|cambodia|cambodja|cambogia|camboya|kambodscha|kambodza|kambodża|khm|kingdom of cambodia
    |koenigreich kambodscha|konigreich kambodscha|königreich kambodscha|royaume du cambodge
    KI:kir|kiribati|republic of kiribati|republik kiribati|republique de kiribati|république de kiribati
    KM:com|comoras|comore|comoren|comores|comoros|komoren|komory|union des comores|union of the comoros
    |vereinigung der komoren
    KN:kna|saint christophe et nieves|saint christophe et niévès|saint kitts and nevis|saint kitts e nevis
    |saint kitts en nevis|saint kitts et nevis|saint kitts i nevis|saint kitts nevis|saint kitts und nevis
    |san cristobal y nieves|san cristóbal y nieves|sankt kitts and nevis|sankt kitts et nevis|sankt kitts nevis
    |sankt kitts und nevis|st kitts and nevis|st kitts et nevis|st kitts nevis|st kitts und nevis
    KP:corea del nord|corea del norte|coree du nord|coree republique populaire democratique de|corée du nord
    |corée république populaire démocratique de|democratic people s republic of korea
    |demokratische volksrepublik korea|korea democratic people s republic of|korea demokratische volksrepublik
    |korea połnocna|korea północna|noord korea|nordkorea|north korea|prk|republique democratique populaire de coree
    |republique populaire democratique de coree|république démocratique populaire de corée
    |république populaire démocratique de corée
    KR:corea del sud|corea del sur|coree du sud|coree republique de|corée du sud|corée république de|kor|korea
    |korea południowa|korea republic of|korea republik|republic of korea|republik korea|republique de coree
    |république de corée|south korea|sudkorea|suedkorea|südkorea|zuid korea
    KW:etat du koweit|koeweit|koweit|koweït|kuwait|kuwejt|kwt|staat kuwait|state of kuwait|état du koweït
    KY:cayman inseln|cayman islands|cym|iles caimans|islas caiman|islas caimán|isole cayman|kaaimaneilanden
    |kaimaninseln|kajmany|îles caïmans
    KZ:kasachstan|kaz|kazachstan|kazajistan|kazajistán|kazakhstan|kazakistan|republic of kazakhstan
    |republik kasachstan|republique du kazakhstan|république du kazakhstan
    LA:demokratische volksrepublik laos|lao|lao people s democratic republic|lao republique democratique populaire
    |lao république démocratique populaire|laos|laos demokratische volksrepublik
    |republique democratique populaire lao|république démocratique populaire lao
    LB:lbn|lebanese republic|lebanon|liban|libanesische republik|libano|libanon|líbano|republique libanaise
    |république libanaise
    LC:lca|saint lucia|sainte lucie|sankt lucia|santa lucia|santa lucía|st lucia
    LI:fl|fuerstentum liechtenstein|furstentum liechtenstein|fürstentum liechtenstein|lie|liechtenstein
    |principality of liechtenstein|principaute du liechtenstein|principauté du liechtenstein
    LK:democratic socialist republic of sri lanka|demokratische sozialistische republik sri lanka|lka
    |republique democratique socialiste de sri lanka|république démocratique socialiste de sri lanka|sri lanka
    LR:lbr|liberia|libéria|republic of liberia|republik liberia|republique du liberia|république du libéria
    LS:kingdom of lesotho|koenigreich lesotho|konigreich lesotho|königreich lesotho|lesotho|lesoto|lso
    |royaume du lesotho
    LT:lietuva|litauen|lithuania|litouwen|lituania|lituanie|litwa|ltu|republic of lithuania|republik litauen
    |republique de lituanie|république de lituanie
    LU:grand duche du luxembourg|grand duchy of luxembourg|grand duché du luxembourg|grossherzogtum luxemburg|l
    |letzebuerg|luksemburg|lussemburgo|lux|luxembourg|luxemburg|luxemburgo|lëtzebuerg
    LV:latvia|latvija|letland|letonia|lettland|lettonia|lettonie|lva|republic of latvia|republik lettland
    |republique de lettonie|république de lettonie|łotwa
    LY:lby|libia|libie|libië|libya|libye|libyen
    MA:kingdom of morocco|koenigreich marokko|konigreich marokko|königreich marokko|mar|maroc|marocco|marokko
    |maroko|marruecos|morocco|royaume du maroc
    MC:fuerstentum monaco|furstentum monaco|fürstentum monaco|mco|monaco|monako|mónaco|principality of monaco
    |principaute de monaco|principauté de monaco
    MD:mda|moldau|moldau republik|moldavia|moldavie|moldavië|moldawien|moldova|moldova republic of
    |moldova republique de|moldova république de|mołdawia|republic of moldova|republik moldau|republique de moldova
    |république de moldova
    ME:czarnogora|czarnogóra|mne|montenegro|monténégro
    MF:maf|saint martin franzoesischer teil|saint martin franzosischer teil|saint martin französischer teil
    |saint martin french part|saint martin partie francaise|saint martin partie française|san martin|san martín
    |sankt martin|st martin
    MG:madagascar|madagaskar|mdg|republic of madagascar|republik madagaskar|republique de madagascar
    |république de madagascar
    MH:iles marshall|islas marshall|isole marshall|marshall islands|marshalleilanden|marshallinseln|mhl
    |republic of the marshall islands|republik marshallinseln|republique des iles marshall
    |république des îles marshall|wyspy marshalla|îles marshall
    MK:former yugoslav republic of macedonia|fyrom|macedoine du nord|macedonia|macedonia del nord
    |macedonia del norte|macedonia połnocna|macedonia północna|macédoine du nord|mazedonien|mkd|noord macedonie
    |noord macedonië|nordmazedonien|north macedonia|republic of north macedonia|republik nordmazedonien
    |republique de macedoine du nord|république de macédoine du nord
    ML:mali|mli|republic of mali|republik mali|republique du mali|république du mali
    MM:birma|birmanie|burma|mjanma|mjanma birma|mmr|myanmar|myanmar birma|myanmar birmania|myanmar birmanie
    |myanmar burma|republic of myanmar|republik myanmar|republique de myanmar|république de myanmar
    MN:mng|mongolei|mongolia|mongolie|mongolië
    MO:mac|macao|macao sar china|macao special administrative region of china|macau|macau sar van china
    |r a s chinoise de macao|rae de macao|rae de macao china|ras di macao
    |region speciale administrative chinoise de macao|région spéciale administrative chinoise de macao
    |sonderverwaltungsregion macao|sonderverwaltungsregion macau|sra makau|sra makau chiny
    MP:commonwealth des iles mariannes du nord|commonwealth des îles mariannes du nord
    |commonwealth noerdliche mariana inseln|commonwealth nordliche mariana inseln
    |commonwealth nördliche mariana inseln|commonwealth of the northern mariana islands|iles mariannes du nord
    |islas marianas del norte|isole marianne settentrionali|mariany połnocne|mariany północne|mnp
    |noerdliche marianen|noordelijke marianen|nordliche marianen|northern mariana islands|nördliche marianen
    |îles mariannes du nord
    MQ:martinica|martinique|martynika|mtq
    MR:islamic republic of mauritania|islamische republik mauretanien|mauretania|mauretanien|mauritania|mauritanie
    |mauritanië|mrt|republique islamique de mauritanie|république islamique de mauritanie
    MS:montserrat|msr
    MT:malta|malte|mlt|republic of malta|republik malta|republique de malte|république de malte
    MU:maurice|mauricio|mauritius|mus|republic of mauritius|republik mauritius|republique de l ile maurice
    |république de l île maurice
    MV:maldivas|maldive|maldiven|maldives|malediven|malediwy|mdv|republic of maldives|republik malediven
    |republique des maldives|république des maldives
    MW:malaui|malawi|mwi|republic of malawi|republik malawi|republique du malawi|république du malawi
    MX:etats unis du mexique|meksyk|messico|mex|mexico|mexiko|mexique|méxico|united mexican states
    |vereinigte mexikanische staaten|états unis du mexique
    MY:malaisie|malasia|malaysia|maleisie|maleisië|malezja|mys
    MZ:mosambik|moz|mozambico|mozambik|mozambique|republic of mozambique|republik mosambik|republique du mozambique
    |république du mozambique
    NA:nam|namibia|namibie|namibië|republic of namibia|republik namibia|republique de namibie|république de namibie
    NC:ncl|neukaledonien|new caledonia|nieuw caledonie|nieuw caledonië|nouvelle caledonie|nouvelle calédonie
    |nowa kaledonia|nueva caledonia|nuova caledonia
    NE:ner|niger|níger|republic of the niger|republik niger|republique du niger|république du niger
    NF:ile norfolk|isla norfolk|isola norfolk|nfk|norfolk|norfolk island|norfolkinsel|île norfolk
    NG:bundesrepublik nigeria|federal republic of nigeria|nga|nigeria|republique federale du nigeria
    |république fédérale du nigeria
    NI:nic|nicaragua|nikaragua|republic of nicaragua|republik nicaragua|republique du nicaragua
    |république du nicaragua
    NL:holandia|holland|hollande|kingdom of the netherlands|koenigreich der niederlande|konigreich der niederlande
    |königreich der niederlande|nederland|netherlands|niederlande|nld|paesi bassi|paises bajos|pays bas
    |países bajos|royaume des pays bas|the netherlands
    NO:kingdom of norway|koenigreich norwegen|konigreich norwegen|königreich norwegen|noorwegen|nor|noreg|norge
    |noruega|norvege|norvegia|norvège|norway|norwegen|norwegia|royaume de norvege|royaume de norvège
    NP:demokratische bundesrepublik nepal|federal democratic republic of nepal|nepal|npl|népal
    |republique federale democratique du nepal|république fédérale démocratique du népal
    NR:nauru|nru|republic of nauru|republik nauru|republique de nauru|république de nauru
    NU:nioue|niu|niue
    NZ:neuseeland|new zealand|nieuw zeeland|nouvelle zelande|nouvelle zélande|nowa zelandia|nueva zelanda
    |nuova zelanda|nzl
    OM:oman|omn|omán|sultanat d oman|sultanat oman|sultanate of oman
    PA:pan|panama|panamá|republic of panama|republik panama|republique du panama|république du panama
    PE:per|perou|peru|perù|perú|pérou|republic of peru|republik peru|republique du perou|république du pérou
    PF:frans polynesie|frans polynesië|franzoesisch polynesien|franzosisch polynesien|französisch polynesien
    |french polynesia|polinesia francesa|polinesia francese|polinezja francuska|polynesie francaise
    |polynésie française|pyf
    PG:etat independant de papouasie nouvelle guinee|independent state of papua new guinea|papoea nieuw guinea
    |papouasie nouvelle guinee|papouasie nouvelle guinée|papua neuguinea|papua new guinea|papua nowa gwinea
    |papua nueva guinea|papua nuova guinea|papúa nueva guinea|png|unabhaengiger staat papua neuguinea
    |unabhangiger staat papua neuguinea|unabhängiger staat papua neuguinea
    |état indépendant de papouasie nouvelle guinée
    PH:filipijnen|filipinas|filipiny|filippine|philippinen|philippines|phl|republic of the philippines
    |republik der philippinen|republique des philippines|république des philippines
    PK:islamic republic of pakistan|islamische republik pakistan|pak|pakistan|pakistán
    |republique islamique du pakistan|république islamique du pakistan
    PL:pol|poland|polen|pologne|polonia|polska|republic of poland|republik polen|republique de pologne
    |république de pologne
    PM:saint pierre and miquelon|saint pierre e miquelon|saint pierre en miquelon|saint pierre et miquelon
    |saint pierre i miquelon|saint pierre miquelon|saint pierre und miquelon|san pedro y miquelon
    |san pedro y miquelón|sankt pierre and miquelon|sankt pierre et miquelon|sankt pierre miquelon
    |sankt pierre und miquelon|spm|st pierre and miquelon|st pierre et miquelon|st pierre miquelon
    |st pierre und miquelon
    PN:iles pitcairn|islas pitcairn|isole pitcairn|pcn|pitcairn|pitcairn islands|pitcairneilanden|pitcairninseln
    |îles pitcairn
    PR:porto rico|portorico|portoryko|pri|puerto rico
    PS:etat de palestine|l etat de palestine|l état de palestine|palaestina|palaestina staat
    |palaestinensische autonomiegebiete|palastina|palastina staat|palastinensische autonomiegebiete
    |palestijnse gebieden|palestine|palestine etat de|palestine state of|palestine état de|palestinian territories
    |palästina|palästina staat|palästinensische autonomiegebiete|pse|staat palaestina|staat palastina
    |staat palästina|state of palestine|territoires palestiniens|territori palestinesi|territorios palestinos
    |terytoria palestynskie|terytoria palestyńskie|the state of palestine|état de palestine
    PT:portogallo|portugal|portugalia|portugiesische republik|portuguese republic|prt|republique portugaise
    |république portugaise
    PW:palaos|palau|plw|republic of palau|republik palau|republique de palau|république de palau
    PY:paraguay|paragwaj|pry|republic of paraguay|republik paraguay|republique du paraguay|république du paraguay
    QA:catar|etat du qatar|katar|qat|qatar|staat katar|state of qatar|état du qatar
    RE:ile de la reunion|la reunion|la réunion|reu|reunion|reunion ile de la|reunión|riunione|réunion
    |réunion île de la|île de la réunion
    RO:roemenie|roemenië|romania|românia|rou|roumanie|rumaenien|rumania|rumanien|rumanía|rumunia|rumänien
    RS:republic of serbia|republik serbien|republique de serbie|république de serbie|serbia|serbie|serbien|servie
    |servië|srb|srbija
    RU:federation de russie|fédération de russie|rosja|rus|rusia|rusland|russia|russian federation|russie
    |russie federation de|russie fédération de|russische foderation|russische foederation|russische föderation
    |russland
    RW:republik ruanda|republique rwandaise|ruanda|rwa|rwanda|rwandese republic|république rwandaise
    SA:arabia saudi|arabia saudita|arabia saudyjska|arabia saudí|arabie saoudite|kingdom of saudi arabia
    |koenigreich saudi arabien|konigreich saudi arabien|königreich saudi arabien|royaume d arabie saoudite
    |saoedi arabie|saoedi arabië|sau|saudi arabia|saudi arabien
    SB:iles salomon|islas salomon|islas salomón|isole salomone|salomon iles|salomon îles|salomonen|salomoninseln
    |salomonseilanden|slb|solomon islands|wyspy salomona|îles salomon
    SC:republic of seychelles|republik seychellen|republique des seychelles|république des seychelles|seszele
    |seychellen|seychelles|syc
    SD:republic of the sudan|republik sudan|republique du soudan|république du soudan|sdn|soedan|soudan|sudan|sudán
    SE:kingdom of sweden|koenigreich schweden|konigreich schweden|königreich schweden|royaume de suede
    |royaume de suède|schweden|suecia|suede|suède|sverige|svezia|swe|sweden|szwecja|zweden
    SG:republic of singapore|republik singapur|republique de singapour|république de singapour|sgp|singapore
    |singapour|singapur
    SH:ascension and tristan da cunha saint helena|ascension and tristan da cunha sainte helene
    |ascension and tristan da cunha sainte hélène|ascension and tristan da cunha st helena
    |ascension et tristan da cunha saint helena|ascension et tristan da cunha sainte helene
    |ascension et tristan da cunha sainte hélène|ascension et tristan da cunha st helena
    |ascension tristan da cunha saint helena|ascension tristan da cunha sainte helene
    |ascension tristan da cunha sainte hélène|ascension tristan da cunha st helena
    |ascension und tristan da cunha saint helena|ascension und tristan da cunha sainte helene
    |ascension und tristan da cunha sainte hélène|ascension und tristan da cunha st helena|saint helena
    |saint helena ascension and tristan da cunha|saint helena ascension et tristan da cunha
    |saint helena ascension tristan da cunha|saint helena ascension und tristan da cunha|sainte helene
    |sainte helene ascension and tristan da cunha|sainte helene ascension et tristan da cunha
    |sainte helene ascension tristan da cunha|sainte helene ascension und tristan da cunha|sainte hélène
    |sainte hélène ascension and tristan da cunha|sainte hélène ascension et tristan da cunha
    |sainte hélène ascension tristan da cunha|sainte hélène ascension und tristan da cunha|sankt helena
    |sankt helena ascension and tristan da cunha|sankt helena ascension et tristan da cunha
    |sankt helena ascension tristan da cunha|sankt helena ascension und tristan da cunha|sant elena|santa elena|shn
    |sint helena|st helena|st helena ascension and tristan da cunha|st helena ascension et tristan da cunha
    |st helena ascension tristan da cunha|st helena ascension und tristan da cunha|wyspa swietej heleny
    |wyspa świętej heleny
    SI:eslovenia|republic of slovenia|republik slowenien|republique de slovenie|république de slovénie|slo|slovenia
    |slovenie|slovenija|slovenië|slovénie|slowenien|svn|słowenia
    SJ:sjm|spitsbergen en jan mayen|spitzbergen and jan mayen|spitzbergen et jan mayen|spitzbergen jan mayen
    |spitzbergen und jan mayen|svalbard and ile jan mayen|svalbard and jan mayen|svalbard and île jan mayen
    |svalbard e jan mayen|svalbard et ile jan mayen|svalbard et jan mayen|svalbard et île jan mayen
    |svalbard i jan mayen|svalbard ile jan mayen|svalbard jan mayen|svalbard und ile jan mayen
    |svalbard und jan mayen|svalbard und île jan mayen|svalbard y jan mayen|svalbard île jan mayen
    SK:eslovaquia|republique slovaque|république slovaque|slovacchia|slovak republic|slovakia|slovaquie|slovensko
    |slowakei|slowakije|slowakische republik|svk|słowacja
    SL:republic of sierra leone|republik sierra leone|republique de sierra leone|république de sierra leone
    |sierra leona|sierra leone|sle
    SM:republic of san marino|republik san marino|republique de san marin|république de san marin|saint marin
    |san marino|smr
    SN:republic of senegal|republik senegal|republique du senegal|république du sénégal|sen|senegal|sénégal
    SO:bundesrepublik somalia|federal republic of somalia|republique federale de somalie
    |république fédérale de somalie|som|somalia|somalie|somalië
    SR:republic of suriname|republik suriname|republique du surinam|république du surinam|sur|surinam|suriname
    SS:republic of south sudan|republik sudsudan|republik suedsudan|republik südsudan|republique du soudan du sud
    |république du soudan du sud|soudan du sud|south sudan|ssd|sud sudan|sudan del sur|sudan południowy|sudsudan
    |sudán del sur|suedsudan|südsudan|zuid soedan
    ST:democratic republic of sao tome and principe|democratic republic of sao tome et principe
    |democratic republic of sao tome principe|democratic republic of sao tome und principe
    |demokratische republik sao tome and principe|demokratische republik sao tome et principe
    |demokratische republik sao tome principe|demokratische republik sao tome und principe
    |demokratische republik são tomé and príncipe|demokratische republik são tomé et príncipe
    |demokratische republik são tomé príncipe|demokratische republik são tomé und príncipe
    |republique democratique de sao tome and principe|republique democratique de sao tome et principe
    |republique democratique de sao tome principe|republique democratique de sao tome und principe
    |république démocratique de sao tomé and principe|république démocratique de sao tomé et principe
    |république démocratique de sao tomé principe|république démocratique de sao tomé und principe
    |santo tome y principe|santo tomé y príncipe|sao tome and principe|sao tome e principe|sao tome en principe
    |sao tome et principe|sao tome principe|sao tome und principe|sao tomé en principe|sao tomé et principe|stp
    |são tomé and príncipe|são tomé e príncipe|são tomé et príncipe|são tomé príncipe|são tomé und príncipe
    |wyspy swietego tomasza i ksiazeca|wyspy świętego tomasza i książęca
    SV:el salvador|republic of el salvador|republik el salvador|republique d el salvador|république d el salvador
    |salvador|salwador|slv
    SX:saint martin niederlaendischer teil|saint martin niederlandischer teil|saint martin niederländischer teil
    |saint martin partie neerlandaise|saint martin partie néerlandaise|sint maarten|sint maarten dutch part|sxm
    SY:arabische republik syrien|republique arabe syrienne|république arabe syrienne|siria|syr|syria
    |syrian arab republic|syrie|syrien|syrien arabische republik|syrienne republique arabe
    |syrienne république arabe|syrië
    SZ:esuatini|eswatini|kingdom of eswatini|koenigreich eswatini|konigreich eswatini|königreich eswatini
    |royaume d eswatini|swasiland|swaziland|swz
    TC:iles turques et caiques|islas turcas y caicos|isole turks e caicos|tca|turks and caicos islands
    |turks and caicosinseln|turks caicos islands|turks caicosinseln|turks en caicoseilanden|turks et caicos islands
    |turks et caicosinseln|turks i caicos|turks und caicos islands|turks und caicosinseln|îles turques et caïques
    TD:chad|ciad|czad|republic of chad|republik tschad|republique du tchad|république du tchad|tcd|tchad|tschad
    |tsjaad
    TF:atf|francuskie terytoria południowe i antarktyczne|franse gebieden in de zuidelijke indische oceaan
    |franzoesische sued and antarktisgebiete|franzoesische sued antarktisgebiete
    |franzoesische sued et antarktisgebiete|franzoesische sued und antarktisgebiete
    |franzosische sud and antarktisgebiete|franzosische sud antarktisgebiete|franzosische sud et antarktisgebiete
    |franzosische sud und antarktisgebiete|französische süd and antarktisgebiete|französische süd antarktisgebiete
    |französische süd et antarktisgebiete|französische süd und antarktisgebiete|french southern territories
    |terre australi francesi|terres australes francaises|terres australes françaises
    |territorios australes franceses
    TG:republik togo|republique togolaise|république togolaise|tgo|togo|togolese republic
    TH:kingdom of thailand|koenigreich thailand|konigreich thailand|königreich thailand|royaume de thailande
    |royaume de thaïlande|tailandia|tajlandia|tha|thailand|thailande|thailandia|thaïlande
    TJ:republic of tajikistan|republik tadschikistan|republique du tadjikistan|république du tadjikistan
    |tadjikistan|tadschikistan|tadzjikistan|tadzykistan|tadżykistan|tagikistan|tajikistan|tayikistan|tayikistán|tjk
    TK:tkl|tokelau
    TL:democratic republic of timor leste|demokratische republik timor leste|east timor|oost timor|osttimor
    |republique democratique du timor leste|république démocratique du timor leste|timor est|timor leste
    |timor oriental|timor wschodni|tls
    TM:tkm|turkmenistan|turkmenistán|turkménistan
    TN:republic of tunisia|republique de tunisie|république de tunisie|tun|tunesie|tunesien|tunesische republik
    |tunesië|tunez|tunezja|tunisia|tunisie|túnez
    TO:kingdom of tonga|koenigreich tonga|konigreich tonga|königreich tonga|royaume des tonga|ton|tonga
    TR:republic of tuerkiye|republic of turkiye|republic of türkiye|republik tuerkei|republik turkei
    |republik türkei|tuerkei|tuerkiye|tur|turchia|turcja|turkei|turkey|turkije|turkiye|turquia|turquie|turquía
    |türkei|türkiye
    TT:republic of trinidad and tobago|republic of trinidad et tobago|republic of trinidad tobago
    |republic of trinidad und tobago|republik trinidad and tobago|republik trinidad et tobago
    |republik trinidad tobago|republik trinidad und tobago|republique de trinite and tobago
    |republique de trinite et tobago|republique de trinite tobago|republique de trinite und tobago
    |république de trinité and tobago|république de trinité et tobago|république de trinité tobago
    |république de trinité und tobago|trinidad and tobago|trinidad e tobago|trinidad en tobago|trinidad et tobago
    |trinidad tobago|trinidad und tobago|trinidad y tobago|trinite et tobago|trinité et tobago|trynidad i tobago
    |tto
    TV:tuv|tuvalu
    TW:chinesische provinz taiwan|province de chine taiwan|province de chine taïwan|province of china taiwan|taiwan
    |taiwan chinesische provinz|taiwan province de chine|taiwan province of china|taiwán|tajwan|taïwan
    |taïwan province de chine|twn
    TZ:republique unie de tanzanie|république unie de tanzanie|tansania|tansania vereinigte republik|tanzania
    |tanzania united republic of|tanzanie|tanzanie republique unie de|tanzanie république unie de|tza
    |united republic of tanzania|vereinigte republik tansania
    UA:oekraine|oekraïne|ucraina|ucrania|ukr|ukraina|ukraine
    UG:oeganda|ouganda|republic of uganda|republik uganda|republique d ouganda|république d ouganda|uga|uganda
    UM:amerikanische uberseeinseln|amerikanische ueberseeinseln|amerikanische überseeinseln
    |dalekie wyspy mniejsze stanow zjednoczonych|dalekie wyspy mniejsze stanów zjednoczonych
    |iles mineures eloignees des etats unis|islas menores alejadas de ee uu|isole minori esterne degli stati uniti
    |kleine afgelegen eilanden van de verenigde staten|u s outlying islands|umi
    |united states minor outlying islands|îles mineures éloignées des états unis
    US:america|amerika|estados unidos|etats unis|etats unis d amerique|stany zjednoczone|stati uniti|u s|u s a
    |united states|united states of america|usa|vereinigte staaten|vereinigte staaten von amerika|verenigde staten
    |états unis|états unis d amérique
    UY:eastern republic of uruguay|republik oestlich des uruguay|republik ostlich des uruguay
    |republik östlich des uruguay|republique orientale d uruguay|république orientale d uruguay|uruguay|urugwaj|ury
    UZ:oezbekistan|ouzbekistan|ouzbékistan|republic of uzbekistan|republik usbekistan|republique d ouzbekistan
    |république d ouzbékistan|usbekistan|uzb|uzbekistan|uzbekistán
    VA:citta del vaticano|città del vaticano|ciudad del vaticano|etat de la cite du vatican|heiliger stuhl
    |heiliger stuhl staat vatikanstadt|holy see|holy see vatican city state|saint siege
    |saint siege etat de la cite du vatican|saint siège|saint siège état de la cité du vatican|vat|vaticaanstad
    |vatican|vatican city|vatikan|vatikanstadt|watykan|état de la cité du vatican
    VC:saint vincent and die grenadinen|saint vincent and grenadines|saint vincent and the grenadines
    |saint vincent die grenadinen|saint vincent e grenadine|saint vincent en de grenadines
    |saint vincent et die grenadinen|saint vincent et grenadines|saint vincent et les grenadines
    |saint vincent et the grenadines|saint vincent grenadines|saint vincent i grenadyny
    |saint vincent the grenadines|saint vincent und die grenadinen|saint vincent und grenadines
    |saint vincent und the grenadines|san vicente y las granadinas|sankt vincent and die grenadinen
    |sankt vincent and grenadines|sankt vincent die grenadinen|sankt vincent et die grenadinen
    |sankt vincent et grenadines|sankt vincent grenadines|sankt vincent und die grenadinen
    |sankt vincent und grenadines|st vincent and die grenadinen|st vincent and grenadines|st vincent die grenadinen
    |st vincent et die grenadinen|st vincent et grenadines|st vincent grenadines|st vincent und die grenadinen
    |st vincent und grenadines|vct
    VE:bolivarian republic of venezuela|bolivarische republik venezuela|republique bolivarienne du venezuela
    |république bolivarienne du vénézuela|ven|venezuela|venezuela bolivarian republic of
    |venezuela bolivarische republik|venezuela republique bolivarienne du|vénézuela
    |vénézuela république bolivarienne du|wenezuela
    VG:britische jungferninseln|british virgin islands|britse maagdeneilanden|brytyjskie wyspy dziewicze
    |iles vierges britanniques|islas virgenes britanicas|islas vírgenes británicas|isole vergini britanniche|vgb
    |virgin islands british|îles vierges britanniques
    VI:amerikaanse maagdeneilanden|amerikanische jungferninseln|etats unis iles vierges|iles vierges des etats unis
    |iles vierges des etats unis d amerique|iles vierges etats unis|islas virgenes de ee uu|islas vírgenes de ee uu
    |isole vergini americane|u s virgin islands|vir|virgin islands of the united states|virgin islands u s
    |wyspy dziewicze stanow zjednoczonych|wyspy dziewicze stanów zjednoczonych|états unis îles vierges
    |îles vierges des états unis|îles vierges des états unis d amérique|îles vierges états unis
    VN:republique socialiste du viet nam|république socialiste du viet nam|socialist republic of viet nam
    |sozialistische republik vietnam|viet nam|vietnam|viêt nam|vnm|wietnam
    VU:republic of vanuatu|republik vanuatu|republique du vanuatu|république du vanuatu|vanuatu|vut
    WF:wallis and futuna|wallis e futuna|wallis en futuna|wallis et futuna|wallis futuna|wallis i futuna
    |wallis und futuna|wallis y futuna|wlf
    WS:etat independant de samoa|independent state of samoa|samoa|unabhaengiger staat samoa
    |unabhangiger staat samoa|unabhängiger staat samoa|wsm|état indépendant de samoa
    XK:kosova|kosovo|kosowo|xkx
    YE:jemen|republic of yemen|republik jemen|republique du yemen|république du yémen|yem|yemen|yémen
    YT:majotta|mayotte|myt
    ZA:afrique du sud|republic of south africa|republik sudafrika|republik suedafrika|republik südafrika
    |republika południowej afryki|republique d afrique du sud|république d afrique du sud|south africa|sudafrica
    |sudafrika|sudáfrica|suedafrika|südafrika|zaf|zuid afrika
    ZM:republic of zambia|republik sambia|republique de zambie|république de zambie|sambia|zambia|zambie|zmb
    ZW:republic of zimbabwe|republik simbabwe|republique du zimbabwe|république du zimbabwe|simbabwe|zimbabue
    |zimbabwe|zwe
    """#
