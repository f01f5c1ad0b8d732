import type { Language } from './words.ts';

/** What the shelves of the invented shop are called: English | Turkish | Thai | Romanian | West Frisian. */
const NAMES = `
Bikes | Bisikletler | จักรยาน | Biciclete | Fytsen
Road bikes | Yol bisikletleri | จักรยานเสือหมอบ | Biciclete de șosea | Racefytsen
Gravel bikes | Gravel bisikletler | จักรยานกราเวล | Biciclete gravel | Gravelfytsen
Mountain bikes | Dağ bisikletleri | จักรยานเสือภูเขา | Biciclete de munte | Mountainbikes
City bikes | Şehir bisikletleri | จักรยานในเมือง | Biciclete de oraș | Stedsfytsen
Touring bikes | Tur bisikletleri | จักรยานทัวร์ริ่ง | Biciclete de tură | Reisfytsen
Folding bikes | Katlanır bisikletler | จักรยานพับ | Biciclete pliabile | Teartfytsen
Electric bikes | Elektrikli bisikletler | จักรยานไฟฟ้า | Biciclete electrice | Elektryske fytsen
Children's bikes | Çocuk bisikletleri | จักรยานเด็ก | Biciclete pentru copii | Bernefytsen
Tyres and tubes | Lastikler ve iç lastikler | ยางนอกและยางใน | Anvelope și camere | Bannen
Road tyres | Yol lastikleri | ยางเสือหมอบ | Anvelope de șosea | Racebannen
Gravel tyres | Gravel lastikleri | ยางกราเวล | Anvelope gravel | Gravelbannen
Mountain bike tyres | Dağ bisikleti lastikleri | ยางเสือภูเขา | Anvelope de munte | Mountainbikebannen
City and touring tyres | Şehir ve tur lastikleri | ยางในเมืองและทัวร์ริ่ง | Anvelope de oraș și tură | Stedsbannen en reisbannen
Tyres for small wheels | Küçük teker lastikleri | ยางล้อเล็ก | Anvelope pentru roți mici | Bannen foar lytse tsjillen
Inner tubes | İç lastikler | ยางใน | Camere | Binnenbannen
Tubeless | Tubeless | ทูบเลส | Tubeless | Tubeless
Parts | Parçalar | อะไหล่ | Piese | Underdielen
Chains | Zincirler | โซ่ | Lanțuri | Keatlingen
Cassettes | Kasetler | เฟืองหลัง | Pinioane | Kassettes
Brake pads | Fren balataları | ผ้าเบรก | Plăcuțe de frână | Remblokjes
Brake discs | Fren diskleri | จานเบรก | Discuri de frână | Remskiven
Cables | Teller | สายเคเบิล | Cabluri | Kabels
Handlebars and grips | Gidonlar ve elcikler | แฮนด์และปลอกแฮนด์ | Ghidoane și mânere | Stjoeren en hânfetten
Saddles | Seleler | เบาะ | Șei | Sadels
Bike equipment | Bisiklet donanımı | อุปกรณ์จักรยาน | Echipare bicicletă | Fytsútrissing
Mudguards | Çamurluklar | บังโคลน | Apărători | Spatboarden
Bells | Ziller | กระดิ่ง | Sonerii | Skillen
Mirrors | Aynalar | กระจก | Oglinzi | Spegels
Kickstands | Park ayakları | ขาตั้ง | Cricuri | Stanners
Phone mounts | Telefon tutucular | ที่จับโทรศัพท์ | Suporturi de telefon | Telefoanhâlders
Computers | Kilometre sayaçları | ไมล์จักรยาน | Computere | Fytskompjûters
Sensors | Sensörler | เซ็นเซอร์ | Senzori | Sensoren
Lights and batteries | Işıklar ve piller | ไฟและแบตเตอรี่ | Lumini și baterii | Ljochten en batterijen
Front lights | Ön farlar | ไฟหน้า | Faruri față | Foarljochten
Rear lights | Arka lambalar | ไฟท้าย | Stopuri spate | Efterljochten
Light sets | Far setleri | ชุดไฟ | Seturi de lumini | Ljochtsets
Dynamo lights | Dinamolu farlar | ไฟไดนาโม | Lumini cu dinam | Dynamoljochten
Batteries | Piller | แบตเตอรี่ | Baterii | Batterijen
Being seen | Görünür olmak | ให้คนเห็น | Să fii văzut | Sichtber wêze
Helmets | Kasklar | หมวกกันน็อก | Căști | Helmen
Road helmets | Yol kaskları | หมวกเสือหมอบ | Căști de șosea | Racehelmen
City helmets | Şehir kaskları | หมวกในเมือง | Căști de oraș | Stedshelmen
Mountain bike helmets | Dağ bisikleti kaskları | หมวกเสือภูเขา | Căști de munte | Mountainbikehelmen
Children's helmets | Çocuk kaskları | หมวกเด็ก | Căști pentru copii | Bernehelmen
Clothing | Giyim | เสื้อผ้า | Îmbrăcăminte | Klean
Jerseys | Formalar | เสื้อจักรยาน | Tricouri | Fytsshirts
Bib shorts | Askılı taytlar | กางเกงเอี๊ยมจักรยาน | Pantaloni cu bretele | Fytsbroeken
Mountain bike shorts | Dağ bisikleti şortları | กางเกงขาสั้นเสือภูเขา | Pantaloni scurți de munte | Mountainbikebroeken
Tights | Uzun taytlar | กางเกงรัดรูป | Colanți | Lange fytsbroeken
Rain jackets | Yağmurluklar | เสื้อกันฝน | Jachete de ploaie | Reinjassen
Rain trousers | Yağmur pantolonları | กางเกงกันฝน | Pantaloni de ploaie | Reinbroeken
Vests | Yelekler | เสื้อกั๊ก | Veste | Fesjes
Base layers | İç giyim | เสื้อตัวใน | Lenjerie de corp | Underklean
Fleeces and down | Polar ve kaz tüyü | ฟลีซและขนเป็ด | Polar și puf | Fleece en dûns
Hiking trousers | Yürüyüş pantolonları | กางเกงเดินป่า | Pantaloni de drumeție | Kuierbroeken
Gloves | Eldivenler | ถุงมือ | Mănuși | Wanten
Socks | Çoraplar | ถุงเท้า | Șosete | Sokken
Overshoes | Ayakkabı kılıfları | ถุงหุ้มรองเท้า | Huse de pantofi | Oerskuon
Hats and neck | Şapka ve boyunluk | หมวกและผ้าคอ | Căciuli și gulere | Mûtsen en kraggen
Glasses | Gözlükler | แว่นตา | Ochelari | Brillen
Shoes and pedals | Ayakkabı ve pedallar | รองเท้าและบันได | Pantofi și pedale | Skuon en pedalen
Road shoes | Yol ayakkabıları | รองเท้าเสือหมอบ | Pantofi de șosea | Raceskuon
Mountain bike and gravel shoes | Dağ ve gravel ayakkabıları | รองเท้าเสือภูเขาและกราเวล | Pantofi de munte și gravel | Mountainbike- en gravelskuon
Winter shoes | Kışlık ayakkabılar | รองเท้าฤดูหนาว | Pantofi de iarnă | Winterskuon
Hiking boots | Yürüyüş botları | รองเท้าเดินป่า | Bocanci | Kuierskuon
Pedals | Pedallar | บันได | Pedale | Pedalen
Cleats | Kallar | คลีต | Plăcuțe de pedale | Skuonplaatsjes
Bags and racks | Çantalar ve bagajlar | กระเป๋าและตะแกรง | Genți și portbagaje | Tassen en dragers
Straps | Kayışlar | สายรัด | Curele | Riemen
Backpacks | Sırt çantaları | เป้ | Rucsacuri | Rêchsekken
Racks | Bagajlar | ตะแกรง | Portbagaje | Bagaazjedragers
Baskets | Sepetler | ตะกร้าจักรยาน | Coșuri | Kuorren
Panniers | Heybeler | กระเป๋าข้าง | Coburi | Fytstassen
Saddle bags | Sele altı çantaları | กระเป๋าใต้เบาะ | Genți de șa | Sadeltaskes
Bikepacking bags | Bikepacking çantaları | กระเป๋าไบค์แพ็กกิ้ง | Genți de bikepacking | Bikepackingtassen
Dry bags | Su geçirmez torbalar | ถุงกันน้ำ | Saci impermeabili | Wetterdichte sekken
Tools | Aletler | เครื่องมือ | Scule | Ark
Multi-tools | Çok amaçlı aletler | เครื่องมืออเนกประสงค์ | Scule multifuncționale | Multitools
Puncture repair | Patlak onarımı | ปะยาง | Reparat pene | Bânplakke
Workshop tools | Atölye aletleri | เครื่องมืออู่ | Scule de atelier | Wurkpleatsark
Care and pumps | Bakım ve pompalar | ดูแลรักษาและสูบลม | Întreținere și pompe | Underhâld en pompen
Lubricants | Yağlar | น้ำมันหล่อลื่น | Lubrifianți | Smarmiddels
Cleaning | Temizlik | ทำความสะอาด | Curățare | Skjinmeitsje
Protection | Koruma | ปกป้อง | Protecție | Beskerming
Floor pumps | Ayaklı pompalar | สูบตั้งพื้น | Pompe de podea | Flierpompen
Mini pumps | Mini pompalar | สูบพกพา | Minipompe | Minypompen
CO2 | CO2 | CO2 | CO2 | CO2
Suspension | Süspansiyon | โช้ค | Suspensie | Fearing
Locks | Kilitler | กุญแจ | Lacăte | Slotten
U-locks | U kilitler | กุญแจยูล็อก | Lacăte U | Beugelslotten
Folding locks | Katlanır kilitler | กุญแจพับ | Lacăte pliabile | Teartslotten
Chain locks | Zincir kilitler | กุญแจโซ่ | Lacăte cu lanț | Keatlingslotten
Cable locks | Kablo kilitler | กุญแจสาย | Lacăte cu cablu | Kabelslotten
Frame locks | Çerçeve kilitleri | กุญแจล็อกล้อ | Lacăte de cadru | Ringslotten
Family, electric and indoor | Aile, elektrik ve iç mekân | ครอบครัว ไฟฟ้า และในร่ม | Familie, electric și interior | Húshâlding, elektrysk en binnen
Child seats | Çocuk koltukları | ที่นั่งเด็ก | Scaune pentru copii | Bernesitsjes
Trailers | Römorklar | รถพ่วง | Remorci | Oanhingers
Electric bike parts | Elektrikli bisiklet parçaları | อะไหล่จักรยานไฟฟ้า | Piese pentru e-bike | Underdielen foar elektryske fytsen
Indoor riding | İç mekânda sürüş | ปั่นในร่ม | Pedalat în casă | Binnen fytse
Storage | Saklama | จัดเก็บ | Depozitare | Opslach
Food and drink | Yiyecek ve içecek | อาหารและเครื่องดื่ม | Mâncare și băutură | Iten en drinken
Gels | Jeller | เจล | Geluri | Gels
Bars | Barlar | บาร์ | Batoane | Repen
Drinks | İçecekler | เครื่องดื่ม | Băuturi | Drankjes
Trail meals | Yol yemekleri | อาหารเดินป่า | Mese de drumeție | Maaltiden foar ûnderweis
Bottles and cages | Matara ve kafesler | ขวดน้ำและขาจับ | Bidoane și suporturi | Bidons en hâlders
Camping | Kamp | แคมป์ปิ้ง | Camping | Kampearje
Tents | Çadırlar | เต็นท์ | Corturi | Tinten
Tent accessories | Çadır aksesuarları | อุปกรณ์เต็นท์ | Accesorii de cort | By de tinte
Sleeping bags | Uyku tulumları | ถุงนอน | Saci de dormit | Sliepsekken
Sleeping mats | Matlar | แผ่นรองนอน | Saltele | Sliepmatten
Camp furniture | Kamp mobilyası | เฟอร์นิเจอร์แคมป์ | Mobilier de camping | Kampearmeubels
Headlamps and lanterns | Kafa lambaları ve fenerler | ไฟคาดหัวและตะเกียง | Frontale și felinare | Holljochten en lantearnen
Outdoor kitchen | Açık hava mutfağı | ครัวกลางแจ้ง | Bucătărie în aer liber | Keuken foar bûten
Stoves | Ocaklar | เตา | Arzătoare | Branders
Fuel | Yakıt | เชื้อเพลิง | Combustibil | Brânstof
Cookware | Pişirme kapları | เครื่องครัว | Vase de gătit | Pannen
Fire | Ateş | จุดไฟ | Foc | Fjoer
Flasks | Termoslar | กระติก | Termosuri | Termosflessen
Water | Su | น้ำ | Apă | Wetter
Outdoors | Açık hava | กลางแจ้ง | În aer liber | Bûten
Maps | Haritalar | แผนที่ | Hărți | Kaarten
Walking | Yürüyüş | เดิน | Drumeție | Kuierje
Safety | Güvenlik | ความปลอดภัย | Siguranță | Feiligens
Knives | Bıçaklar | มีด | Cuțite | Messen
Power | Enerji | พลังงาน | Energie | Stroom
`;

const COLUMNS: readonly Language[] = ['en', 'tr', 'th', 'ro', 'fy'];

const BY_NAME = new Map(
  NAMES.trim()
    .split('\n')
    .map((row) => row.split(' | '))
    .map((names) => [names[0] ?? '', names]),
);

/** What a shelf is called in the shopper's language; a shelf of one's own shop is called as that shop calls it. */
export function categoryName({ language }: { readonly language: Language }, name: string): string {
  return BY_NAME.get(name)?.[COLUMNS.indexOf(language)] ?? name;
}
