"""Some news in many languages, in our own words, with the encodings that it was written in before Unicode."""

from typing import NamedTuple


class Foreign(NamedTuple):
    language: str
    encodings: str
    text: str


TEXTS = (
    Foreign(
        "ja",
        "shift_jis euc_jp iso2022_jp",
        "港の連絡船は火曜日の朝、強い風のため出港できなかった。船会社によると、およそ百二十人の乗客が待合室で夜を"
        "明かしたという。市の担当者は「安全が確認されるまで運航を見合わせる」と話している。漁協の組合長は、これほ"
        "ど長く欠航が続くのは二十年ぶりだと語った。気象台は、風は水曜日の夕方までに弱まる見込みだとしている。",
    ),
    Foreign(
        "ja-katakana",
        "shift_jis euc_jp",
        "サッカーのワールドカップ予選で、レイクサイド・ユナイテッドのストライカーがハットトリックを決めた。スタジ"
        "アムには四万人のサポーターが集まり、キックオフの前からスタンドは歌声に包まれていた。",
    ),
    Foreign(
        "zh-cn",
        "gb2312 gbk gb18030",
        "星期二上午，由于风力太大，港口的渡轮没有出航。公司说，大约一百二十名乘客在候船室里过了一夜。市政府的负责"
        "人表示，在确认安全之前不会恢复航行。渔民协会的主席说，这是二十年来停航时间最长的一次。气象台预计，到星期"
        "三傍晚，风力将会减弱。不少游客已经改乘汽车离开，当地的旅馆也为他们提供了免费的晚餐。",
    ),
    Foreign(
        "zh-tw",
        "big5",
        "星期二上午，由於風力太大，港口的渡輪沒有出航。公司說，大約一百二十名乘客在候船室裡過了一夜。市政府的負責"
        "人表示，在確認安全之前不會恢復航行。漁民協會的主席說，這是二十年來停航時間最長的一次。氣象局預計，到星期"
        "三傍晚，風力將會減弱。不少遊客已經改搭客運離開，當地的旅館也為他們提供了免費的晚餐。",
    ),
    Foreign(
        "ko",
        "euc_kr cp949",
        "화요일 아침 강한 바람 때문에 항구의 여객선이 출항하지 못했다. 선사에 따르면 승객 약 백이십 명이"
        " 대합실에서 밤을 보냈다. 시 관계자는 안전이 확인될 때까지 운항을 중단하겠다고 밝혔다. 어민회 회장은"
        " 이렇게 오래 배가 끊긴 것은 이십 년 만이라고 말했다. 기상청은 수요일 저녁까지 바람이 약해질 것으로"
        " 내다봤다.",
    ),
    Foreign(
        "ru",
        "cp1251 koi8_r iso8859_5 cp866",
        "Во вторник утром паром не вышел из гавани из-за сильного ветра. По словам владельца судна, около ста"
        " двадцати пассажиров провели ночь в зале ожидания. Мэр города сообщил, что движение не возобновят, пока"
        " не станет безопасно. Глава союза рыбаков сказал, что такого долгого перерыва не было уже двадцать лет.",
    ),
    Foreign(
        "uk",
        "cp1251",
        "У вівторок уранці пором не вийшов із гавані через сильний вітер. За словами власника судна, близько ста"
        " двадцяти пасажирів провели ніч у залі очікування. Міський голова повідомив, що рух не відновлять, доки"
        " не стане безпечно.",
    ),
    Foreign(
        "el",
        "cp1253 iso8859_7",
        "Το πρωί της Τρίτης το πλοίο δεν έφυγε από το λιμάνι εξαιτίας των ισχυρών ανέμων. Περίπου εκατόν είκοσι"
        " επιβάτες πέρασαν τη νύχτα στην αίθουσα αναμονής, είπε η εταιρεία.",
    ),
    Foreign(
        "he",
        "cp1255 iso8859_8",
        "ביום שלישי בבוקר המעבורת לא יצאה מהנמל בגלל הרוח החזקה. לדברי החברה, כמאה ועשרים נוסעים בילו את הלילה"
        " באולם ההמתנה. ראש העיר אמר כי השיט לא יחודש עד שיהיה בטוח.",
    ),
    Foreign(
        "ar",
        "cp1256 iso8859_6",
        "لم تغادر العبارة الميناء صباح الثلاثاء بسبب الرياح القوية. وقالت الشركة إن نحو مئة وعشرين راكبا أمضوا"
        " الليل في قاعة الانتظار. وأعلن رئيس البلدية أن الرحلات لن تستأنف حتى يصبح البحر آمنا.",
    ),
    Foreign(
        "th",
        "cp874",
        "เรือข้ามฟากไม่ได้ออกจากท่าเรือเมื่อเช้าวันอังคารเพราะลมแรง บริษัทกล่าวว่าผู้โดยสารประมาณหนึ่งร้อยยี่สิบคนต้องค้างคืนในห้องพักรอ",
    ),
    Foreign(
        "de",
        "cp1252 latin_1 iso8859_15",
        "Wegen des stürmischen Windes verließ die Fähre am Dienstag früh den Hafen nicht. Über hundert Fahrgäste"
        " mussten die Nacht in der Wartehalle verbringen, erklärte die Reederei. Der Bürgermeister sagte, man"
        " könne nichts dafür.",
    ),
    Foreign(
        "fr",
        "cp1252 latin_1",
        "Le bac n'a pas quitté le port mardi matin à cause du vent très fort. Une centaine de passagers ont passé"
        " la nuit dans la salle d'attente, a déclaré l'armateur. « La sécurité passe avant tout », a répété le"
        " maire, lui-même bloqué sur l'île depuis dimanche.",
    ),
    Foreign(
        "en",
        "cp1252",
        "The ferry “Northern Light” didn’t leave the harbour on Tuesday — the wind was too strong, its owner said."
        " The fare of £12 will be paid back.",
    ),
    Foreign(
        "pl",
        "cp1250 iso8859_2",
        "We wtorek rano prom nie wypłynął z portu z powodu silnego wiatru. Około stu dwudziestu pasażerów spędziło"
        " noc w poczekalni, powiedział właściciel. Burmistrz ogłosił, że rejsy zostaną wznowione, gdy będzie"
        " bezpiecznie.",
    ),
    Foreign(
        "cs",
        "cp1250 iso8859_2",
        "V úterý ráno trajekt kvůli silnému větru nevyplul z přístavu. Přibližně sto dvacet cestujících strávilo"
        " noc v čekárně, řekl majitel lodi. Starosta uvedl, že plavby budou obnoveny, až to bude bezpečné.",
    ),
    Foreign(
        "tr",
        "cp1254",
        "Salı sabahı vapur, şiddetli rüzgâr yüzünden limandan ayrılamadı. Yaklaşık yüz yirmi yolcunun geceyi"
        " bekleme salonunda geçirdiği açıklandı. Belediye başkanı, güvenli olana kadar seferlerin başlamayacağını"
        " söyledi.",
    ),
)
