// SPDX-License-Identifier: MIT

// One table of data, which is why it is as long as it is.
//
// A line: the families that a spelling stands for, marks, a colon, and the spellings. A spelling is written as
// its smallest pieces; a name may write any of them together (`gmbh`, `g m b h`, `ges mbh`). Folded letters only.
//
// Marks: `!` unmistakable, stands anywhere; `<` may also begin a name; `^` in the middle of a name when it is all
// capitals and the name is not; `~` an ordinary word too: not with one capital (`Spa`), and not after "and";
// `.` only with dots, blanks or a small letter before a capital (`e.U.`, not `EU`).
// A family in angle brackets is no form: `<noise>`, `<branch>` with the place behind it, `<rest>` with all behind it;
// of these `*` asks for a bracket, a star or a dash before the word, `<` allows the beginning only.
let legalFormList =
    """
    gmbh!: g m b h|ges m b h|gesell m b h|gesellschaft m b h|gesellsch m b h|ges mit beschr haftung|g mit b h
    gmbh!: gesellschaft mit beschr haftung|gesellschaft mit beschraenkter haftung|gesellschaft mit beschraenkter
    gmbh!: gesellschaft mit haftung beschraenkter|beschraenkter haftung gesellschaft mit|mit beschraenkter haftung
    gmbh!: gesellschaft beschraenkter haftung|gesellschaft mit beschraenkter haft|gesellschaft mit beschrnkter haftung
    gmbh!: gmhb|gbmh|mgbh|gmbhh
    gmbh: gbh|gmh|hmbh|gmmbh|gnbh|gmbbh|gmbn|gmbj|gmbg|gmvh|gmgh|fmbh|vmbh|gmnh|gkbh|gmbhj|gmbhn|g m b g
    gmbh: m b h
    gmbh+gemeinnuetzig!: g g m b h|gemeinnuetzige g m b h|gemeinn g m b h|gemeinnuetzige gesellschaft m b h
    gmbh+gemeinnuetzig!: gemeinnuetzige gesellschaft mit beschraenkter haftung|gemein g m b h
    gmbh+kg!: g m b h und co k g|g m b h und co|g m b h co k g|g m b h und k g|g m b h und cie k g|g m b h u co k g
    gmbh+kg!: g m b h und compagnie k g|g m b h und co kommanditgesellschaft|ges m b h und co k g|g m b h k g
    gmbh+kg!: gesellschaft m b h und co k g|gesellschaft mit beschraenkter haftung und co k g
    gmbh+kg!: gesellschaft mit beschraenkter haftung und co kommanditgesellschaft|g m b h u co
    gmbh+kg: g m b h und co g k|m b h und co k g|m b h co k g|m b h und co
    gmbh+ohg!: g m b h und co o h g
    gmbh+kgaa!: g m b h und co k g a a|g m b h und co kommanditgesellschaft auf aktien
    ag+kg: a g und co k g|aktiengesellschaft und co k g|a g co k g
    ag+kgaa: a g und co k g a a
    ag+ohg: a g und co o h g
    se+kg: s e und co k g
    se+kgaa: s e und co k g a a
    ug+kg: u g und co k g|u g haftungsbeschraenkt und co k g
    ug!: u g haftungsbeschraenkt|u g haftungs beschraenkt|u g hb|u g haftungsbeschr|u g mit beschraenkter haftung
    ug!: unternehmergesellschaft haftungsbeschraenkt|unternehmergesellschaft hb|unternehmergesellschaft|u g i g
    ug!: u g haftungsbeschrnkt|u g haftungsbeschrankt
    ug^: u g|haftungsbeschraenkt|gug
    ag^: a g|akt ges|a k g|gag
    ag!: aktiengesellschaft|gemeinnuetzige aktiengesellschaft
    kg^: k g|kom ges|komm ges
    kg!: kommanditgesellschaft
    kg: und co k g|und cie k g|u co k g|und compagnie k g|co k g|und co kommanditgesellschaft|und partner k g|keg|cokg
    kgaa!: k g a a|kommanditgesellschaft auf aktien|k g auf aktien|komm ges auf aktien
    ohg^: o h g|o h|offene handels gesellschaft
    ohg!: offene handelsgesellschaft
    ohg: und co o h g
    gbr^: g b r|b g b gesellschaft|g d b r|grb
    gbr!: gesellschaft buergerlichen rechts|gesellschaft des buergerlichen rechts|ges b r|ges n b r|gesellschaft b r
    gbr!: gesellschaft nach buergerlichem recht
    ek: e k|e kfm|e kfr|e kffr|e kauffrau|e kaufmann|eingetr kfm|einzelfirma|einzelunternehmen|e inh
    ek!: eingetragener kaufmann|eingetragene kauffrau|eingetragenes einzelunternehmen
    ev: e v|e v i g
    ev!: eingetragener verein|eingetr verein
    nev: n e v|nicht eingetragener verein
    eg: e g|e gen|e g m b h|e g m u h|reg gen m b h|reg genossenschaft m b h|gen m b h|genmbh|r gen m b h
    eg!: eingetragene genossenschaft|eingetr genossenschaft|registrierte genossenschaft mit beschraenkter haftung
    eg!: eingetragene genossenschaft mit beschraenkter haftung
    se: s e|societas europaea
    sce: s c e|europaeische genossenschaft
    partg!: part g|part g m b b|part g m b|part gesellschaft|part ges|partnerschaftsgesellschaft|partner g m b b
    partg!: p g m b b
    partg!: partnerschaftsgesellschaft m b b|partnerschaftsgesellschaft mit beschraenkter berufshaftung
    partg!: partnerschaft mit beschraenkter berufshaftung|partnerschaft m b b|partnerschafts g m b b|part m b b
    partg: m b b|mit beschraenkter berufshaftung|partnerschaft
    aoer!: a o e r|anstalt des oeffentlichen rechts|anstalt d o e r
    koer!: k d o e r|k oe r|koerperschaft des oeffentlichen rechts|koerperschaft d o e r
    vvag!: v v a g|versicherungsverein auf gegenseitigkeit|v a g
    ewiv: e w i v|e w i v i g|e e i g|g e i e
    stiftung: stiftung buergerlichen rechts|stiftung des oeffentlichen rechts
    eu.: e u
    eu: eingetragener unternehmer|eingetragene unternehmerin
    eu!: eingetragenes unternehmen
    og^: o g|o e g|offene gesellschaft
    privatstiftung: privatstiftung
    sa^: s a|s a a|s a u
    sa!: societe anonyme|sociedad anonima|sociedade anonima|societate pe actiuni|spolka akcyjna|s a cotee|soc anonyme
    sarl!<: s a r l|s a r l u|soc a r l|societe a responsabilite limitee|ste a responsabilite limitee|s a r l a u
    sas^<: s a s u|s a s|s a s a u
    sas!<: societe par actions simplifiee|societe par actions simplifiee unipersonnelle|soc par actions simplifiee
    sas!: sociedad por acciones simplificada
    selarl!<: s e l a r l|s e l a r l u|s e l u r l|selafa
    selas!<: s e l a s|s e l a s u
    eurl!<: e u r l|entreprise unipersonnelle a responsabilite limitee
    snc^<: s n c|societe en nom collectif|societa in nome collettivo|soc in nome collettivo|s e n c
    scs^: s c s|s en c s|secs|s e c s|societe en commandite simple|soc en commandite simple|s en c
    sca: s c a|societe en commandite par actions|s c p a|s c p
    sci^<: s c i|societe civile immobiliere
    scop^~: s c o p|s c r l|s c o p a r l|c r l|scic|coop s a
    scp!<: societe civile professionnelle
    sep~: s e p|gie|g i e|groupement d interet economique
    ei~: e i|e i r l|entreprise individuelle|auto entrepreneur|micro entreprise
    sem~: s e m|s e m l|sogepa
    asbl^: a s b l|v z w|ivzw|aisbl|association sans but lucratif|vereniging zonder winstoogmerk|a s f b l
    fcp: f c p|s i c a v|s i c a f|sicar|soparfi
    loi1901: association loi 1901|assoc loi 1901
    sagl!<: s a g l|societa a garanzia limitata
    bv^: b v
    bv!: besloten vennootschap|besloten vennootschap met beperkte aansprakelijkheid
    nv^: n v
    nv!: naamloze vennootschap
    vof!: v o f|vennootschap onder firma
    cv~: c v|commanditaire vennootschap|comm v|g c v|gew comm va|comm va
    bvba^: b v b a|s p r l|s p r l u|e b v b a|s r l s p r l
    cvba^: c v b a|c v o a|cooperatieve vennootschap|cooperatie u a|cooperatief u a
    esv: e s v
    stichting: stichting administratiekantoor
    spa!: societa per azioni|soc per azioni
    spa^~: s p a
    srl^<: s r l|s r l s|s r l u|s r l c r|srls|s r l d
    srl!: societa a responsabilita limitata|sociedad de responsabilidad limitada
    srl!: societa a responsabilita limitata semplificata
    srl!<: societatea cu raspundere limitata|societate cu raspundere limitata|soc a resp lim|s c s r l
    sas!: societa in accomandita semplice|soc in accomandita semplice
    sapa: s a p a
    ss~: s s|societa semplice|societa agricola
    scarl^: s c a r l|s c r l s|s c a r l p a|soc coop|soc coop a r l|soc cooperativa|societa cooperativa|s coop
    scarl^: s coop a r l
    onlus: onlus|a p s onlus|a s d|s s d|s s d a r l|impresa sociale
    sl^: s l|s l u|s l l|s l n e|s l p|s r l s l
    sl!: sociedad limitada|sociedad limitada unipersonal|sociedad de responsabilidad limitada unipersonal
    sl: sdad ltda
    sad: s a d|sociedad anonima deportiva
    sal~: s a l|sociedad anonima laboral
    scoop: s coop and|s coop ltda|s coop v|coop v|sccl|s c c l|sociedad cooperativa|s c l|coop
    cb: c b|comunidad de bienes
    scra: s cra|s c r a
    sc~: s c|sociedad civil|s c p|spolka cywilna|s c i v
    ltda^: l t d a|l d a|limitada|sociedade limitada|unipessoal l d a|sociedade por quotas|cia ltda|soc ltda
    sgps: s g p s
    ltda+me~: l t d a me|l t d a epp
    eireli: e i r e l i
    mei: m e i
    ltd!: l t d|limited company|private limited company|private company limited by shares
    ltd^: limited|ltd liability co|ltd liability company|co l t d|company limited|co limited|company l t d|l t d co
    ltd^: and co l t d|teo|teoranta|und co l t d|und company limited
    plc^: p l c|public limited company|public ltd co|c p t|cuideachta phoibli theoranta|p l c l t d
    llp^: l l p|limited liability partnership|l l p s
    lllp^: l l l p
    lp: l p|limited partnership
    unltd: unltd|ultd|unlimited|unlimited company|u l t d|u l c
    cic: c i c|community interest company|c i o|charitable incorporated organisation
    clg: c l g|company limited by guarantee|ltd by guarantee|gte
    dac: d a c|designated activity company
    inc^: i n c|incorporated|incorporation|p b c|inc corp|inc l t d
    corp^: corp|corporation
    llc^: l l c|l l c o|limited liability company|limited liability co|l c
    pllc^: p l l c|professional limited liability company
    pc~: p c|professional corporation|p a corp|p s c
    co: co|company|and company|und company|und co|u co|and co|cie|und cie|et cie|compagnie|und compagnie|comp|und comp
    co: und cia|y cia|cia|y compania|und compania|en co|og co|und c|e c|und companhia
    gp~: g p|general partnership
    coop~: cooperative|co operative|co op|coop l t d
    pty+ltd!: p t y l t d|proprietary limited|p t y limited|p t y|proprietary l t d
    ltd: tapui|tapui limited
    nolia: no liability
    pte+ltd!: p t e l t d|p t e limited|sm p t e l t d|p t e
    pvt+ltd!: p v t l t d|private limited|p v t limited|private l t d|p l t d|o p c private limited|p v t
    pvt+ltd!: o p c p v t l t d
    pvt~: private
    bhd!: s d n b h d|b h d|sendirian berhad|berhad|p l t bhd
    psu: p s u|p s e|peec
    pt~<: p t|perseroan terbatas|p t tbk
    tbk: tbk|persero tbk
    ud~: u d
    spzoo!<: s p z o o|sp z o o|spolka z o o|spolka z oo|s p z oo|spol z o o|sp z o o w likwidacji
    spzoo!<: spolka z ograniczona odpowiedzialnoscia|spolka z ogr odp|sp z ograniczona odpowiedzialnoscia|spolka zoo
    spzoo: z o o|zo o|z sp o o|sp o o z|sp o o|sp z
    spzoo+spk!<: sp z o o sp k|sp z o o s k|sp z o o spolka komandytowa|spolka z o o spolka komandytowa
    spzoo+spk!<: spolka z ograniczona odpowiedzialnoscia spolka komandytowa|spolka z o o sp k|sp z o o sp komandytowa
    spzoo+spk!<: spolka z ograniczona odpowiedzialnoscia sp k|spolka z ograniczona odpowiedzialnoscia s k
    spk!: spolka komandytowa|sp komandytowa
    spk: sp k|s p k
    spj!: spolka jawna
    spj: sp j|s p j
    spp: sp p|s p p|spolka partnerska|p p
    ska: s k a|spolka komandytowo akcyjna|p s a|prosta spolka akcyjna
    phu: p h u|f h u|p p h u|p h|f h
    sro!: s r o|spol s r o|spolecnost s rucenim omezenym|spolocnost s rucenim obmedzenym|spol s ruc om|spol sro
    sro!: s r o v likvidaci
    as^: a s|akc spol|akciova spolecnost|akciova spolocnost|a spol|a s v likvidaci
    vos.: v o s
    vos^: verejna obchodni spolecnost|ver obch spol|verejna obchodna spolocnost
    ks: k s|kom spol|komanditni spolecnost
    zs: z s|o s|z u|o p s|zapsany spolek|druzstvo|statni podnik
    kft^: k f t|korlatolt felelossegu tarsasag
    zrt^: z r t|zartkoeruen muekoedo reszvenytarsasag|zartkoruen mukodo reszvenytarsasag
    nyrt^: n y r t|nyilvanosan mukodo reszvenytarsasag
    rt: r t|reszvenytarsasag
    bt: b t|beteti tarsasag|k k t|kozkereseti tarsasag|k v
    kht: k h t|e c|egyeni ceg
    doo!: d o o|d o o e l|j d o o|druzba z omejeno odgovornostjo|drustvo s ogranicenom odgovornoscu
    doo!: drustvo s ogranicenom odgovornosti|drustvo sa ogranicenom odgovornoscu
    dd: d d|delniska druzba|dionicko drustvo
    dno: d n o|j t d|o d|k d a
    kd~: k d|k d d
    sp.: s p
    sp: samostojni podjetnik|obrt|s z r
    ad^: a d|e a d|akcionersko druzestvo|akcionarsko drustvo|adsits|adsitz|a d s i t z
    ood!: o o d|e o o d|druzhestvo s ogranichena otgovornost|оод|еоод
    ad: ад|еад
    sd~: s d|sabiratelno druzhestvo
    et: ет
    ong: o n g|i n g o
    ae^: a e|a e b e|anonymi etaireia|αε|α ε|αεβε|ανωνυμη εταιρεια|ανωνυμος εταιρεια
    epe: e p e|m e p e|i k e|επε|ε π ε|ικε|ι κ ε|μονοπροσωπη ικε
    oe~: o e|ομορρυθμη εταιρεια|οε|ο ε
    ee~: e e|ετερορρυθμη εταιρεια|εε|ε ε|o v e e
    as!: aktieselskab|aksjeselskap|aktsiaselts|akciju sabiedriba|anonim sirketi|a s sirketi|akcine bendrove
    as^: anonim sti|san ve tic a s|sanayi ve ticaret a s|ticaret a s|t a s|a s oy
    ltdsti!: ltd sti|limited sirketi|l t d sirketi|ticaret ltd sti|sanayi ve ticaret ltd sti|san ve tic ltd sti
    ltdsti!: san tic ltd sti
    ltdsti!: ticaret limited sirketi|sanayi ve ticaret limited sirketi|tic ltd sti
    koop: koop|kooperatifi
    aps^: a p s|anpartsselskab|i v s|ivaerksaetterselskab
    is: i s|interessentskab
    ks: komanditselskab|kommanditselskab|kommandittselskap
    ps~: p s|partnerselskab
    amba: a m b a|f m b a|s m b a|andelsselskab|g s|f a m b a
    ab^: a b|a b publ|publ a b
    ab!: aktiebolag|aktiebolaget|aktiebolag publ
    ab: publ
    hb: h b|handelsbolag
    kb: k b|kommanditbolag
    enskild: e f|enskild firma|ek foer|ekonomisk foerening|ek for
    as: a s a|allmennaksjeselskap
    ans: a n s|ansvarlig selskap
    da~: d a|delt ansvar
    nuf: n u f
    enk: e n k|enkeltpersonforetak|enkeltmandsvirksomhed
    offentlig~: b a|b l|f k f|i k s|k f|r h f|s f|etat|s e s
    oy^: o y|o y a b|as oy|asunto oy|k o y|kiinteisto oy
    oy!: osakeyhtio
    oyj: o y j|julkinen osakeyhtio|o y j a b p
    ay~: a y|avoin yhtio
    ky: k y|kommandiittiyhtio
    tmi: t mi|tmi|toiminimi
    osk: osk|osuuskunta|o k
    hf: h f|hlutafelag|o h f
    ehf^: e h f|einkahlutafelag|s l f|s e hf
    oue!<: osauehing|osauhing
    oue: oue|o ue|o u
    fie~: f i e|t ue|usaldusuehing
    mtue: mtue|m t ue
    uab!<: u a b|uzdaroji akcine bendrove
    mb~: m b|mazoji bendrija|v s i
    ij~: i j|individuali imone
    sia^<: s i a|sabiedriba ar ierobezotu atbildibu
    ik~: i k|individualais komersants
    jsc<: j s c|joint stock company|a o|акционерное общество|ао|aktsionernoe obshchestvo|j s co
    jsc+open!<: o j s c|open joint stock company|o a o|оао|открытое акционерное общество
    jsc+closed!<: c j s c|closed joint stock company|z a o|зао|закрытое акционерное общество|3ao
    jsc+public!<: p j s c|public joint stock company|p a o|пао|публичное акционерное общество
    ooo!<: ооо|общество с ограниченной ответственностью|obshchestvo s ogranichennoy otvetstvennostyu
    ooo!<: с ограниченной ответственностью
    ooo^<: o o o|o dot o o
    ip<: ип|индивидуальный предприниматель|fop|f o p|фоп|фізична особа підприємець
    gup<: фгуп|гуп|муп|fgup|gup
    tov!<: тов|товариство з обмеженою відповідальністю|tov|t o v|t d v|тдв
    at<: ат|прат|пат|приватне акціонерне товариство|акціонерне товариство|публічне акціонерне товариство|prat
    at<: ват|зат
    at: vat|v a t|zat|z a t|dat|d a t
    pp~<: пп|приватне підприємство|чп
    kt~: k t|повне товариство
    aat~: a a t|aat|3at|зат
    aj~: a j|o a j|yo a j|m c h j|q m j|x k|x t|q k|x x k|x m k
    esc~: s g r|s c e i|soc col|soc de hecho|suc de descendants
    sadecv!: s a de c v|s a b de c v|s a p i de c v|sociedad anonima de capital variable|s a b|s a p i
    sdrl!: s de r l|s de r l de c v|s de r l mi|s de r l c v
    sa: c por a|c x a|c a|compania anonima
    ep~: e p|empresa publica
    stg: stg|stille gesellschaft|st g
    sucursal: suc
    kk<: k k|kabushiki kaisha|kabushiki gaisha|株式会社
    gk<: g k|godo kaisha|合同会社
    yk<: y k|yugen kaisha|有限会社
    ltd: 有限公司|有限责任公司|有限責任公司|股份有限公司|股份公司|集团有限公司
    kk<: 주식회사|주
    bm: b m|בע מ|בעמ
    sal~: s a o g|s a o c|s a e
    fze: f z e|f z l l c|f z c o|f z c|w l l|q s c|k s c|s p c|b s c
    shpk: sh p k|sh a|shoqeri anonime
    ent~: enterprises reg|ent
    <noise><: firma|fa|kunde|testkunde|testfirma|messrs|ditta|kundenkonto|debitor|neukunde
    <noise>: zentrale|hauptsitz|hauptverwaltung|hauptniederlassung|head office|headquarters|headquarter|testkunde
    <noise>: siege social|siege|sede legale|sede central|sede centrale|hoofdkantoor|huvudkontor|hovedkontor|centrala
    <noise>: i l|in liquidation|i liqu|in liqu|in liq|in abwicklung|i gr|in gruendung|in insolvenz|i ins|en liquidation
    <noise>: in liquidazione|en liquidacion|w likwidacji|v likvidaci|v likvidacii|u likvidaciji|in administration
    <noise>: erloschen|ex kunde|altkunde|inaktiver kunde|gesperrter kunde|nicht verwenden|do not use|nicht mehr aktiv
    <noise>*: neu|alt|gesperrt|inaktiv|aktiv|kunde|test|demo|geloescht|loeschen|duplikat|dublette|doppelt|insolvent
    <noise>*: archiv
    <noise>*: new|old|inactive|active|blocked|closed|deleted|duplicate|customer|former|hq|nouveau|ancien|bloque|inactif
    <noise>*: nuovo|vecchio|bloccato|nuevo|antiguo|bloqueado|inactivo|nieuw|oud|geblokkeerd|nowy|stary|zablokowany
    <noise>*: interessent|lead|prospect|pruefen|gekuendigt|ehemalig|umgezogen|verkauft|privat|intern|extern|nue|ne|x
    <rest>: z hd|z hdn|zu haenden|zhd|zhdn|c o|att|attn|attention|a l attention de|t a v|inh|inhaber|inhaberin
    <rest>: vormals|vorm|ehemals|ehem|formerly|formerly known as|f k a|frueher|d b a|doing business as|t a
    <branch>: niederlassung|zweigniederlassung|filiale|zweigstelle|geschaeftsstelle|betriebsstaette|aussenstelle|zndl
    <branch>: zn|nl|ndl|zwnl|niederl|nied|branch|branch office|succursale|succursale de|sucursal|sucursal en|filial
    <branch>: oddzial|oddzial w|vestiging|bijkantoor|sede secondaria|unita locale|filiale di|pobocka|fiokja
    <branch>: fioktelep|podruznica|odstepny zavod|sivuliike|avdeling|sucursala|филиал|betriebsstelle
    """

/// Words of forms that are long enough to be known with one letter wrong.
let longFormWords =
    """
    gesellschaft beschraenkter aktiengesellschaft kommanditgesellschaft handelsgesellschaft unternehmergesellschaft
    haftungsbeschraenkt partnerschaftsgesellschaft berufshaftung eingetragener eingetragene
    genossenschaft buergerlichen oeffentlichen gemeinnuetzige incorporated corporation partnership responsabilite
    simplifiee responsabilita limitata accomandita collettivo sociedad limitada responsabilidad aansprakelijkheid
    vennootschap komandytowa ograniczona odpowiedzialnoscia aktiebolag anpartsselskab aktieselskab aksjeselskap
    osakeyhtio raspundere spolecnost
    """

/// Noise words that are long enough to be known with one letter wrong, behind a dash, a star or a bracket.
let longNoiseWords = "testkunde zentrale gesperrt niederlassung zweigniederlassung hauptsitz duplikat geloescht filiale"

/// Families that stand for each other across languages, or in one country without much care.
let relatedForms = [
    "gmbh sarl sagl llc ltd", "ag sa spa as ab", "nv sa", "bv srl bvba", "bvba sarl", "sl srl", "ltd pvt pte pty",
    "inc corp co", "ltd co", "ltd corp", "kg scs", "ohg snc og", "oy ab", "oue ltd llc", "ooo llc ltd tov", "jsc at",
    "spzoo llc ltd",
    "sro llc ltd doo", "doo ltd", "uab ltd llc", "kft ltd llc", "jsc sa as ad", "sadecv sa", "sdrl srl", "ltdsti ltd",
    "kk ltd", "spk kg", "ug gmbh", "ek eu ei", "eg coop", "asbl ev", "oyj oy", "plc ltd", "pllc llc", "lllp llp",
    "zrt rt nyrt", "ad dd", "sas sarl", "eurl sarl", "bhd ltd", "ltda srl ltd", "ood ltd llc", "epe ltd",
]
