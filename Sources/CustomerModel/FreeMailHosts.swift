// SPDX-License-Identifier: MIT

/// Hosts at which anybody, or anybody with a line at home, can have an address.
///
/// Mailbox and line providers of our users' countries and of the world; no host of a company that only looks like one.
let freeMailHosts = WordTable(
    words: """
        gmail.com googlemail.com outlook.com outlook.de outlook.at outlook.ch outlook.fr outlook.be outlook.it
        outlook.es outlook.pt outlook.dk outlook.ie outlook.cz outlook.hu outlook.sk outlook.com.br outlook.com.au
        outlook.jp hotmail.com hotmail.de hotmail.at hotmail.ch hotmail.fr hotmail.it hotmail.es hotmail.nl hotmail.be
        hotmail.se hotmail.no hotmail.dk hotmail.fi hotmail.gr hotmail.co.uk hotmail.co.jp hotmail.com.br hotmail.com.tr
        hotmail.com.au hotmail.com.ar hotmail.ca live.com live.de live.at live.ch live.fr live.it live.nl live.be
        live.se live.no live.dk live.ie live.ca live.co.uk live.com.au live.com.pt live.com.mx live.cn live.jp msn.com
        windowslive.com passport.com yahoo.com yahoo.de yahoo.at yahoo.ch yahoo.fr yahoo.it yahoo.es yahoo.pt yahoo.nl
        yahoo.be yahoo.se yahoo.no yahoo.dk yahoo.gr yahoo.pl yahoo.ro yahoo.ie yahoo.ca yahoo.in yahoo.co.uk
        yahoo.co.in yahoo.co.jp yahoo.co.id yahoo.co.nz yahoo.com.br yahoo.com.ar yahoo.com.mx yahoo.com.au
        yahoo.com.tr yahoo.com.vn yahoo.com.sg yahoo.com.hk yahoo.com.ph yahoo.com.tw ymail.com rocketmail.com
        icloud.com me.com mac.com aol.com aol.de aol.fr aol.it aol.co.uk aim.com
        gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.eu gmx.org gmx.info gmx.biz gmx.fr gmx.es gmx.it gmx.co.uk gmx.us
        gmx.li gmx.tm web.de email.de mail.de mail.com email.com usa.com t-online.de magenta.de freenet.de arcor.de
        vodafone.de vodafonemail.de kabelmail.de unitybox.de unity-mail.de o2online.de o2mail.de online.de onlinehome.de
        posteo.de posteo.net posteo.at posteo.ch posteo.eu posteo.org mailbox.org tutanota.com tutanota.de
        tutamail.com tuta.io tuta.com keemail.me protonmail.com protonmail.ch proton.me pm.me hushmail.com fastmail.com
        fastmail.fm fastmail.de startmail.com runbox.com disroot.org riseup.net systemli.org zoho.com zohomail.com
        zohomail.eu hey.com duck.com skiff.com mailfence.com secure-mail.biz vivaldi.net emailn.de firemail.de
        lycos.de lycos.com lycos.nl lycos.co.uk compuserve.de compuserve.com netcologne.de versanet.de ewe.net
        ewetel.net ewetel.de osnanet.de htp-tel.de wtnet.de alice-dsl.net alice-dsl.de alice.de hansenet.de
        kabelbw.de unitymedia.de teleos-web.de superkabel.de primacom.net mnet-mail.de mnet-online.de
        gmx-topmail.de smart-mail.de nexgo.de epost.de surfeu.de tiscali.de justmail.de directbox.com
        aon.at a1.net chello.at inode.at utanet.at tele2.at kabsi.at kabelplus.at liwest.at salzburg-online.at
        tirol.com vol.at
        bluewin.ch bluemail.ch sunrise.ch hispeed.ch swissonline.ch freesurf.ch quickline.ch gga.ch vtxmail.ch
        netplus.ch citycable.ch romandie.com tele2.ch solnet.ch besonet.ch ggaweb.ch breitband.ch swissmail.org
        orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr cegetel.net club-internet.fr bbox.fr numericable.fr
        aliceadsl.fr noos.fr 9online.fr voila.fr caramail.com caramail.fr dbmail.com libertysurf.fr
        nordnet.fr tiscali.fr tele2.fr infonie.fr
        ziggo.nl kpnmail.nl kpnplanet.nl planet.nl xs4all.nl home.nl hetnet.nl upcmail.nl chello.nl casema.nl
        quicknet.nl zonnet.nl tele2.nl telfort.nl telfortglasvezel.nl online.nl onsbrabantnet.nl solcon.nl tiscali.nl
        wanadoo.nl 12move.nl caiway.nl caiway.net zeelandnet.nl freeler.nl multiweb.nl
        telenet.be skynet.be proximus.be scarlet.be voo.be belgacom.net pandora.be edpnet.be
        pt.lu internet.lu vo.lu
        btinternet.com btopenworld.com sky.com virginmedia.com virgin.net ntlworld.com blueyonder.co.uk
        talktalk.net tiscali.co.uk plusnet.com plus.com orange.net orange.co.uk o2.co.uk tesco.net
        freeserve.co.uk wanadoo.co.uk zen.co.uk demon.co.uk fsnet.co.uk onetel.com supanet.com lineone.net
        eircom.net iol.ie
        libero.it virgilio.it tin.it alice.it tim.it tiscali.it fastwebnet.it inwind.it iol.it blu.it katamail.com
        email.it poste.it teletu.it vodafone.it
        telefonica.net terra.es ono.com movistar.es orange.es wanadoo.es sapo.pt netcabo.pt clix.pt mail.telepac.pt
        wp.pl o2.pl interia.pl interia.eu interia.com onet.pl onet.eu op.pl poczta.onet.pl poczta.onet.eu vp.pl
        autograf.pl buziaczek.pl tlen.pl gazeta.pl go2.pl neostrada.pl poczta.fm int.pl amorki.pl
        seznam.cz email.cz centrum.cz atlas.cz post.cz volny.cz quick.cz azet.sk centrum.sk zoznam.sk post.sk pobox.sk
        freemail.hu citromail.hu t-online.hu indamail.hu vipmail.hu abv.bg mail.bg dir.bg
        siol.net t-2.net amis.net net.hr inet.hr optinet.hr email.t-com.hr
        telia.com spray.se comhem.se bredband.net tele2.se bahnhof.se online.no frisurf.no broadpark.no getmail.no
        mail.dk stofanet.dk tdcadsl.dk webspeed.dk get2net.dk jubii.dk ofir.dk kolumbus.fi elisanet.fi luukku.com
        saunalahti.fi suomi24.fi inbox.lv inbox.lt mail.ee online.ee delfi.ee
        otenet.gr forthnet.gr mail.gr in.gr ukr.net i.ua meta.ua bigmir.net
        mail.ru inbox.ru list.ru bk.ru internet.ru rambler.ru yandex.ru yandex.com yandex.ua ya.ru
        mynet.com superonline.com ttmail.com
        comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com
        netzero.net optonline.net roadrunner.com rr.com frontier.com centurylink.net windstream.net rogers.com
        sympatico.ca shaw.ca telus.net videotron.ca bell.net cogeco.ca
        bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au westnet.com.au xtra.co.nz
        uol.com.br bol.com.br terra.com.br ig.com.br globo.com r7.com
        qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com foxmail.com 139.com 189.cn 21cn.com
        naver.com hanmail.net daum.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp
        rediffmail.com rediff.com sify.com indiatimes.com
        telkomsa.net mweb.co.za webmail.co.za vodamail.co.za walla.co.il walla.com
        mailinator.com guerrillamail.com 10minutemail.com trash-mail.com wegwerfemail.de byom.de spambog.com yopmail.com
        yopmail.fr sharklasers.com temp-mail.org
        """
)
