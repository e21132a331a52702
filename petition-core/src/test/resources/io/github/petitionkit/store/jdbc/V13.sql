insert into petitionkit_petition (petition, created_at, state, deadline, revision, version, signatures, entries, events, written_at, revision_mark, marks, counted, raw, pending, held)
  values ('01900000-0000-7000-8000-000000000001', '2026-11-30T02:00Z', 'OPEN', '2027-05-31T00:00Z', 132, 187, 1400, 1400, 1402, '2026-11-30T02:00Z', 3535024050780146952, '1v0vkrvkdqgci ky6rpd4cxu9n 1um4rwk9fy7m9 srhrqfmyseiq 1elhb4re4y7mh 169sirihnxcii rhxpmgino953 1myykfwq75uq2', 1400, 1400, 0, 0);
insert into petitionkit_petition (petition, created_at, state, deadline, revision, version, signatures, entries, events, written_at, revision_mark, marks, counted, raw, pending, held)
  values ('01900000-0000-7000-8000-000000000002', '2026-11-30T02:00Z', 'OPEN', '2027-05-31T00:00Z', 2, 2, 0, 0, 2, '2026-11-30T02:00Z', 3675019703689792217, 'rx5prcw40dzt 1hwjko9676yeh', 0, 0, 0, 0);
insert into petitionkit_petition (petition, created_at, state, deadline, revision, version, signatures, entries, events, written_at, revision_mark, marks, counted, raw, pending, held)
  values ('01900000-0000-7000-8000-000000000003', '2026-11-30T02:00Z', 'OPEN', '2027-05-31T00:00Z', 140, 160, 1151, 1151, 1153, '2026-11-30T02:00Z', 9161891027215079214, 'qwj2of7l0y0n 1s2xumspm7lc8 k9a9ilcsscxa 1d1fqblqtnkfe 1o3fl3k11xhaa 1qkjna6l94fd6 18opj7t3cth9q 1o95edb3g033p', 1151, 1151, 0, 0);
insert into petitionkit_petition (petition, created_at, state, deadline, revision, version, signatures, entries, events, written_at, revision_mark, marks, counted, raw, pending, held)
  values ('01900000-0000-7000-8000-000000000004', '2026-11-30T02:00Z', 'OPEN', '2027-05-31T00:00Z', 2, 4, 3, 3, 5, '2026-11-30T02:00Z', 8727645963803444940, 'zsixx9frxnzg 1kqbx20mkbjgo 1ub3wad0rjn4c qdn7pqt0rxvf', 3, 3, 0, 0);
insert into petitionkit_petition (petition, created_at, state, deadline, revision, version, signatures, entries, events, written_at, revision_mark, marks, counted, raw, pending, held)
  values ('01900000-0000-7000-8000-000000000005', '2026-11-30T02:00Z', 'OPEN', '2027-05-31T00:00Z', 208, 213, 1536, 1536, 1538, '2026-11-30T02:00Z', 1418418561797563482, '18ig5rwzvk2gs 1jfhxgi1vtib3 tst5s1dkb06o 4wyjakc6vmti 91i8iaw8ovz5 arybezoc9vmi sbopmg6nmjbc cvhprttv9asj', 1536, 1536, 0, 0);
insert into petitionkit_petition (petition, created_at, state, deadline, revision, version, signatures, entries, events, written_at, revision_mark, marks, counted, raw, pending, held)
  values ('01900000-0000-7000-8000-000000000006', '2026-11-30T02:00Z', 'OPEN', '2027-05-31T00:00Z', 139, 142, 1024, 1024, 1026, '2026-11-30T02:00Z', 8939037674230964406, '1frbqfgvrqvfw ks9cspji3ttk 1qvh05rb1c5u6 1vwxce857va9i 16dd8d48b7j0c mfk6v1u2z0am gurfht1c9pdl o6krvzznkgl9', 1024, 1024, 0, 0);
insert into petitionkit_petition (petition, created_at, state, deadline, revision, version, signatures, entries, events, written_at, revision_mark, marks, counted, raw, pending, held)
  values ('01900000-0000-7000-8000-000000000007', '2026-11-30T02:00Z', 'OPEN', '2027-05-31T00:00Z', 139, 143, 1023, 1023, 1025, '2026-11-30T02:00Z', 2261217402400696403, 'iiohiqe9c4p jlofw2e6klm6 14d673gbenfl3 g38jo6awy301 h6guo60m5w7n 1j1iwn4agv8mn 1qx43s37vgl3x zmkajyksqqkn', 1023, 1023, 0, 0);
insert into petitionkit_petition (petition, created_at, state, deadline, revision, version, signatures, entries, events, written_at, revision_mark, marks, counted, raw, pending, held)
  values ('01900000-0000-7000-8000-000000000008', '2026-11-30T02:00Z', 'OPEN', '2027-05-31T00:00Z', 133, 147, 1100, 1100, 1102, '2026-11-30T02:00Z', 6263813211870801599, 'uv5ct0678o2i df7mwkimpw0w vqxhd4jdq888 6swimb06r24v vjkrpnxx6vqy 15eigrdmloiz1 15tco45kuf7h7 142kjarw0rnbs', 1100, 1100, 0, 0);
insert into petitionkit_petition (petition, created_at, state, deadline, revision, version, signatures, entries, events, written_at, revision_mark, marks, counted, raw, pending, held)
  values ('01900000-0000-7000-8000-000000000009', '2026-11-30T02:00Z', 'OPEN', '2027-05-31T00:00Z', 140, 161, 1152, 1152, 1154, '2026-11-30T02:00Z', 5412508988468435042, '26gy87m9rvk tzolhpvg026d 1rmibor8aw8kx 140zt0kwt29uw 3xadz0l0n0v9 1k15fk6a8ohmu djwvi7pzrtcv htp2okff3cyd', 1152, 1152, 0, 0);
insert into petitionkit_petition (petition, created_at, state, deadline, revision, version, signatures, entries, events, written_at, revision_mark, marks, counted, raw, pending, held)
  values ('01900000-0000-7000-8000-00000000000a', '2026-11-30T02:00Z', 'OPEN', '2027-05-31T00:00Z', 2, 4, 4, 4, 6, '2026-11-30T02:00Z', 9003688046980774052, '9kuydmcyzsje dttn12evwobu 1welx1fdfy3dw 8d4covl092tg', 4, 4, 0, 0);
insert into petitionkit_petition (petition, created_at, state, deadline, revision, version, signatures, entries, events, written_at, revision_mark, marks, counted, raw, pending, held)
  values ('01900000-0000-7000-8000-00000000000b', '2026-11-30T02:00Z', 'OPEN', '2027-05-31T00:00Z', 143, 184, 1300, 1300, 1302, '2026-11-30T02:00Z', 2786881040153968855, '1aqs42xfxk1lg 11xkicc6l5h77 f53aikqsc13l 1ncxmvys92b57 xsh1urrne00v cdlyjbqrsfai 1v9842qqbbvs8 zgd0oi2ipyni', 1300, 1300, 0, 0);
insert into petitionkit_petition (petition, created_at, state, deadline, revision, version, signatures, entries, events, written_at, revision_mark, marks, counted, raw, pending, held)
  values ('01900000-0000-7000-8000-00000000000c', '2026-11-30T02:00Z', 'OPEN', '2027-05-31T00:00Z', 234, 240, 1535, 1535, 1537, '2026-11-30T02:00Z', 4986164186966063842, '7z7vn0wi28ir 91vv7zbzm0sq 1v0vs6hoit17t 11a2wzbpy2mej bs314hhf6wbn 1itgq62r4pgkk 11vrrot87c4wy 1vvqpo8ekjv9u', 1535, 1535, 0, 0);
insert into petitionkit_document (petition, document)
  values ('01900000-0000-7000-8000-000000000001', '{"v":2,"id":"01900000-0000-7000-8000-000000000001","content":{"title":"Petition of 1400","summary":"","body":"","creator":"Ada","addressees":["Council"],"locale":"en","tags":["rail"]},"policy":{"sponsorship":{"needed":0,"most":0},"moderation":"none","term":{"length":"P6M","zone":"Z"},"confirmation":{"validFor":"PT168H","grace":"PT0S","maxMessages":1,"reminders":{"after":"PT48H","most":0}},"whoMaySign":{},"mailboxSharing":"one-signer","thresholds":{},"goals":{"steps":[100,200,500,1000,1500,2500,5000,7500,10000,15000,25000,35000,50000,75000,100000,150000,200000,300000,500000,1000000]},"withdrawal":{},"retention":{"afterEnd":"P6M"}},"life":{"createdAt":"2026-11-30T02:00:00Z","state":"open","journal":[{"action":"open","from":"draft","to":"open","at":"2026-11-30T02:00:00Z","by":{"kind":"creator"}}]},"sponsors":0,"goalReached":1000}');
insert into petitionkit_document (petition, document)
  values ('01900000-0000-7000-8000-000000000002', '{"v":2,"id":"01900000-0000-7000-8000-000000000002","content":{"title":"Petition of 0","summary":"","body":"","creator":"Ada","addressees":["Council"],"locale":"en","tags":["rail"]},"policy":{"sponsorship":{"needed":0,"most":0},"moderation":"none","term":{"length":"P6M","zone":"Z"},"confirmation":{"validFor":"PT168H","grace":"PT0S","maxMessages":1,"reminders":{"after":"PT48H","most":0}},"whoMaySign":{},"mailboxSharing":"one-signer","thresholds":{},"goals":{"steps":[100,200,500,1000,1500,2500,5000,7500,10000,15000,25000,35000,50000,75000,100000,150000,200000,300000,500000,1000000]},"withdrawal":{},"retention":{"afterEnd":"P6M"}},"life":{"createdAt":"2026-11-30T02:00:00Z","state":"open","journal":[{"action":"open","from":"draft","to":"open","at":"2026-11-30T02:00:00Z","by":{"kind":"creator"}}]},"sponsors":0}');
insert into petitionkit_document (petition, document)
  values ('01900000-0000-7000-8000-000000000003', '{"v":2,"id":"01900000-0000-7000-8000-000000000003","content":{"title":"Petition of 1151","summary":"","body":"","creator":"Ada","addressees":["Council"],"locale":"en","tags":["rail"]},"policy":{"sponsorship":{"needed":0,"most":0},"moderation":"none","term":{"length":"P6M","zone":"Z"},"confirmation":{"validFor":"PT168H","grace":"PT0S","maxMessages":1,"reminders":{"after":"PT48H","most":0}},"whoMaySign":{},"mailboxSharing":"one-signer","thresholds":{},"goals":{"steps":[100,200,500,1000,1500,2500,5000,7500,10000,15000,25000,35000,50000,75000,100000,150000,200000,300000,500000,1000000]},"withdrawal":{},"retention":{"afterEnd":"P6M"}},"life":{"createdAt":"2026-11-30T02:00:00Z","state":"open","journal":[{"action":"open","from":"draft","to":"open","at":"2026-11-30T02:00:00Z","by":{"kind":"creator"}}]},"sponsors":0,"goalReached":1000}');
insert into petitionkit_document (petition, document)
  values ('01900000-0000-7000-8000-000000000004', '{"v":2,"id":"01900000-0000-7000-8000-000000000004","content":{"title":"Petition of 3","summary":"","body":"","creator":"Ada","addressees":["Council"],"locale":"en","tags":["rail"]},"policy":{"sponsorship":{"needed":0,"most":0},"moderation":"none","term":{"length":"P6M","zone":"Z"},"confirmation":{"validFor":"PT168H","grace":"PT0S","maxMessages":1,"reminders":{"after":"PT48H","most":0}},"whoMaySign":{},"mailboxSharing":"one-signer","thresholds":{},"goals":{"steps":[100,200,500,1000,1500,2500,5000,7500,10000,15000,25000,35000,50000,75000,100000,150000,200000,300000,500000,1000000]},"withdrawal":{},"retention":{"afterEnd":"P6M"}},"life":{"createdAt":"2026-11-30T02:00:00Z","state":"open","journal":[{"action":"open","from":"draft","to":"open","at":"2026-11-30T02:00:00Z","by":{"kind":"creator"}}]},"sponsors":0}');
insert into petitionkit_document (petition, document)
  values ('01900000-0000-7000-8000-000000000005', '{"v":2,"id":"01900000-0000-7000-8000-000000000005","content":{"title":"Petition of 1536","summary":"","body":"","creator":"Ada","addressees":["Council"],"locale":"en","tags":["rail"]},"policy":{"sponsorship":{"needed":0,"most":0},"moderation":"none","term":{"length":"P6M","zone":"Z"},"confirmation":{"validFor":"PT168H","grace":"PT0S","maxMessages":1,"reminders":{"after":"PT48H","most":0}},"whoMaySign":{},"mailboxSharing":"one-signer","thresholds":{},"goals":{"steps":[100,200,500,1000,1500,2500,5000,7500,10000,15000,25000,35000,50000,75000,100000,150000,200000,300000,500000,1000000]},"withdrawal":{},"retention":{"afterEnd":"P6M"}},"life":{"createdAt":"2026-11-30T02:00:00Z","state":"open","journal":[{"action":"open","from":"draft","to":"open","at":"2026-11-30T02:00:00Z","by":{"kind":"creator"}}]},"sponsors":0,"goalReached":1500}');
insert into petitionkit_document (petition, document)
  values ('01900000-0000-7000-8000-000000000006', '{"v":2,"id":"01900000-0000-7000-8000-000000000006","content":{"title":"Petition of 1024","summary":"","body":"","creator":"Ada","addressees":["Council"],"locale":"en","tags":["rail"]},"policy":{"sponsorship":{"needed":0,"most":0},"moderation":"none","term":{"length":"P6M","zone":"Z"},"confirmation":{"validFor":"PT168H","grace":"PT0S","maxMessages":1,"reminders":{"after":"PT48H","most":0}},"whoMaySign":{},"mailboxSharing":"one-signer","thresholds":{},"goals":{"steps":[100,200,500,1000,1500,2500,5000,7500,10000,15000,25000,35000,50000,75000,100000,150000,200000,300000,500000,1000000]},"withdrawal":{},"retention":{"afterEnd":"P6M"}},"life":{"createdAt":"2026-11-30T02:00:00Z","state":"open","journal":[{"action":"open","from":"draft","to":"open","at":"2026-11-30T02:00:00Z","by":{"kind":"creator"}}]},"sponsors":0,"goalReached":1000}');
insert into petitionkit_document (petition, document)
  values ('01900000-0000-7000-8000-000000000007', '{"v":2,"id":"01900000-0000-7000-8000-000000000007","content":{"title":"Petition of 1023","summary":"","body":"","creator":"Ada","addressees":["Council"],"locale":"en","tags":["rail"]},"policy":{"sponsorship":{"needed":0,"most":0},"moderation":"none","term":{"length":"P6M","zone":"Z"},"confirmation":{"validFor":"PT168H","grace":"PT0S","maxMessages":1,"reminders":{"after":"PT48H","most":0}},"whoMaySign":{},"mailboxSharing":"one-signer","thresholds":{},"goals":{"steps":[100,200,500,1000,1500,2500,5000,7500,10000,15000,25000,35000,50000,75000,100000,150000,200000,300000,500000,1000000]},"withdrawal":{},"retention":{"afterEnd":"P6M"}},"life":{"createdAt":"2026-11-30T02:00:00Z","state":"open","journal":[{"action":"open","from":"draft","to":"open","at":"2026-11-30T02:00:00Z","by":{"kind":"creator"}}]},"sponsors":0,"goalReached":1000}');
insert into petitionkit_document (petition, document)
  values ('01900000-0000-7000-8000-000000000008', '{"v":2,"id":"01900000-0000-7000-8000-000000000008","content":{"title":"Petition of 1100","summary":"","body":"","creator":"Ada","addressees":["Council"],"locale":"en","tags":["rail"]},"policy":{"sponsorship":{"needed":0,"most":0},"moderation":"none","term":{"length":"P6M","zone":"Z"},"confirmation":{"validFor":"PT168H","grace":"PT0S","maxMessages":1,"reminders":{"after":"PT48H","most":0}},"whoMaySign":{},"mailboxSharing":"one-signer","thresholds":{},"goals":{"steps":[100,200,500,1000,1500,2500,5000,7500,10000,15000,25000,35000,50000,75000,100000,150000,200000,300000,500000,1000000]},"withdrawal":{},"retention":{"afterEnd":"P6M"}},"life":{"createdAt":"2026-11-30T02:00:00Z","state":"open","journal":[{"action":"open","from":"draft","to":"open","at":"2026-11-30T02:00:00Z","by":{"kind":"creator"}}]},"sponsors":0,"goalReached":1000}');
insert into petitionkit_document (petition, document)
  values ('01900000-0000-7000-8000-000000000009', '{"v":2,"id":"01900000-0000-7000-8000-000000000009","content":{"title":"Petition of 1152","summary":"","body":"","creator":"Ada","addressees":["Council"],"locale":"en","tags":["rail"]},"policy":{"sponsorship":{"needed":0,"most":0},"moderation":"none","term":{"length":"P6M","zone":"Z"},"confirmation":{"validFor":"PT168H","grace":"PT0S","maxMessages":1,"reminders":{"after":"PT48H","most":0}},"whoMaySign":{},"mailboxSharing":"one-signer","thresholds":{},"goals":{"steps":[100,200,500,1000,1500,2500,5000,7500,10000,15000,25000,35000,50000,75000,100000,150000,200000,300000,500000,1000000]},"withdrawal":{},"retention":{"afterEnd":"P6M"}},"life":{"createdAt":"2026-11-30T02:00:00Z","state":"open","journal":[{"action":"open","from":"draft","to":"open","at":"2026-11-30T02:00:00Z","by":{"kind":"creator"}}]},"sponsors":0,"goalReached":1000}');
insert into petitionkit_document (petition, document)
  values ('01900000-0000-7000-8000-00000000000a', '{"v":2,"id":"01900000-0000-7000-8000-00000000000a","content":{"title":"Petition of 4","summary":"","body":"","creator":"Ada","addressees":["Council"],"locale":"en","tags":["rail"]},"policy":{"sponsorship":{"needed":0,"most":0},"moderation":"none","term":{"length":"P6M","zone":"Z"},"confirmation":{"validFor":"PT168H","grace":"PT0S","maxMessages":1,"reminders":{"after":"PT48H","most":0}},"whoMaySign":{},"mailboxSharing":"one-signer","thresholds":{},"goals":{"steps":[100,200,500,1000,1500,2500,5000,7500,10000,15000,25000,35000,50000,75000,100000,150000,200000,300000,500000,1000000]},"withdrawal":{},"retention":{"afterEnd":"P6M"}},"life":{"createdAt":"2026-11-30T02:00:00Z","state":"open","journal":[{"action":"open","from":"draft","to":"open","at":"2026-11-30T02:00:00Z","by":{"kind":"creator"}}]},"sponsors":0}');
insert into petitionkit_document (petition, document)
  values ('01900000-0000-7000-8000-00000000000b', '{"v":2,"id":"01900000-0000-7000-8000-00000000000b","content":{"title":"Petition of 1300","summary":"","body":"","creator":"Ada","addressees":["Council"],"locale":"en","tags":["rail"]},"policy":{"sponsorship":{"needed":0,"most":0},"moderation":"none","term":{"length":"P6M","zone":"Z"},"confirmation":{"validFor":"PT168H","grace":"PT0S","maxMessages":1,"reminders":{"after":"PT48H","most":0}},"whoMaySign":{},"mailboxSharing":"one-signer","thresholds":{},"goals":{"steps":[100,200,500,1000,1500,2500,5000,7500,10000,15000,25000,35000,50000,75000,100000,150000,200000,300000,500000,1000000]},"withdrawal":{},"retention":{"afterEnd":"P6M"}},"life":{"createdAt":"2026-11-30T02:00:00Z","state":"open","journal":[{"action":"open","from":"draft","to":"open","at":"2026-11-30T02:00:00Z","by":{"kind":"creator"}}]},"sponsors":0,"goalReached":1000}');
insert into petitionkit_document (petition, document)
  values ('01900000-0000-7000-8000-00000000000c', '{"v":2,"id":"01900000-0000-7000-8000-00000000000c","content":{"title":"Petition of 1535","summary":"","body":"","creator":"Ada","addressees":["Council"],"locale":"en","tags":["rail"]},"policy":{"sponsorship":{"needed":0,"most":0},"moderation":"none","term":{"length":"P6M","zone":"Z"},"confirmation":{"validFor":"PT168H","grace":"PT0S","maxMessages":1,"reminders":{"after":"PT48H","most":0}},"whoMaySign":{},"mailboxSharing":"one-signer","thresholds":{},"goals":{"steps":[100,200,500,1000,1500,2500,5000,7500,10000,15000,25000,35000,50000,75000,100000,150000,200000,300000,500000,1000000]},"withdrawal":{},"retention":{"afterEnd":"P6M"}},"life":{"createdAt":"2026-11-30T02:00:00Z","state":"open","journal":[{"action":"open","from":"draft","to":"open","at":"2026-11-30T02:00:00Z","by":{"kind":"creator"}}]},"sponsors":0,"goalReached":1500}');
insert into petitionkit_standing (petition, state, since, counted)
  values ('01900000-0000-7000-8000-000000000001', 'OPEN', '2026-11-30T02:00Z', 1400);
insert into petitionkit_standing (petition, state, since, counted)
  values ('01900000-0000-7000-8000-000000000002', 'OPEN', '2026-11-30T02:00Z', 0);
insert into petitionkit_standing (petition, state, since, counted)
  values ('01900000-0000-7000-8000-000000000003', 'OPEN', '2026-11-30T02:00Z', 1151);
insert into petitionkit_standing (petition, state, since, counted)
  values ('01900000-0000-7000-8000-000000000004', 'OPEN', '2026-11-30T02:00Z', 3);
insert into petitionkit_standing (petition, state, since, counted)
  values ('01900000-0000-7000-8000-000000000005', 'OPEN', '2026-11-30T02:00Z', 1536);
insert into petitionkit_standing (petition, state, since, counted)
  values ('01900000-0000-7000-8000-000000000006', 'OPEN', '2026-11-30T02:00Z', 1024);
insert into petitionkit_standing (petition, state, since, counted)
  values ('01900000-0000-7000-8000-000000000007', 'OPEN', '2026-11-30T02:00Z', 1023);
insert into petitionkit_standing (petition, state, since, counted)
  values ('01900000-0000-7000-8000-000000000008', 'OPEN', '2026-11-30T02:00Z', 1100);
insert into petitionkit_standing (petition, state, since, counted)
  values ('01900000-0000-7000-8000-000000000009', 'OPEN', '2026-11-30T02:00Z', 1152);
insert into petitionkit_standing (petition, state, since, counted)
  values ('01900000-0000-7000-8000-00000000000a', 'OPEN', '2026-11-30T02:00Z', 4);
insert into petitionkit_standing (petition, state, since, counted)
  values ('01900000-0000-7000-8000-00000000000b', 'OPEN', '2026-11-30T02:00Z', 1300);
insert into petitionkit_standing (petition, state, since, counted)
  values ('01900000-0000-7000-8000-00000000000c', 'OPEN', '2026-11-30T02:00Z', 1535);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000001', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:country:DE', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000001', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N1', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000001', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N2', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000001', 7);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('tag:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000001', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unassigned:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000001', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unlabelled:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000001', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:1400', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000001', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:ada', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000001', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:of', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000001', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:petition', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000001', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000001', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000002', 0);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('tag:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000002', 0);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unassigned:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000002', 0);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unlabelled:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000002', 0);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:0', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000002', 0);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:ada', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000002', 0);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:of', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000002', 0);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:petition', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000002', 0);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000002', 0);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000003', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:country:DE', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000003', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N1', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000003', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N2', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000003', 6);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('tag:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000003', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unassigned:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000003', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unlabelled:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000003', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:1151', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000003', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:ada', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000003', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:of', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000003', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:petition', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000003', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000003', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000004', 3);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:country:DE', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000004', 3);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N1', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000004', 3);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('tag:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000004', 3);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unassigned:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000004', 3);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unlabelled:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000004', 3);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:3', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000004', 3);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:ada', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000004', 3);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:of', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000004', 3);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:petition', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000004', 3);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000004', 3);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000005', 21);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:country:DE', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000005', 21);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N1', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000005', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N2', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000005', 7);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('tag:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000005', 21);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unassigned:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000005', 21);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unlabelled:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000005', 21);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:1536', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000005', 21);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:ada', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000005', 21);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:of', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000005', 21);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:petition', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000005', 21);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000005', 21);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000006', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:country:DE', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000006', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N1', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000006', 19);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N2', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000006', 6);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('tag:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000006', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unassigned:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000006', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unlabelled:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000006', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:1024', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000006', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:ada', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000006', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:of', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000006', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:petition', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000006', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000006', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000007', 19);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:country:DE', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000007', 19);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N1', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000007', 19);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N2', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000007', 6);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('tag:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000007', 19);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unassigned:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000007', 19);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unlabelled:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000007', 19);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:1023', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000007', 19);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:ada', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000007', 19);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:of', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000007', 19);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:petition', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000007', 19);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000007', 19);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000008', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:country:DE', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000008', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N1', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000008', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N2', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000008', 6);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('tag:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000008', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unassigned:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000008', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unlabelled:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000008', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:1100', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000008', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:ada', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000008', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:of', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000008', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:petition', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000008', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000008', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000009', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:country:DE', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000009', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N1', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000009', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N2', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000009', 6);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('tag:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000009', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unassigned:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000009', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unlabelled:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000009', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:1152', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000009', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:ada', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000009', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:of', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000009', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:petition', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000009', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-000000000009', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000a', 4);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:country:DE', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000a', 4);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N1', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000a', 4);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('tag:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000a', 4);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unassigned:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000a', 4);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unlabelled:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000a', 4);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:4', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000a', 4);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:ada', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000a', 4);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:of', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000a', 4);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:petition', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000a', 4);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000a', 4);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000b', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:country:DE', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000b', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N1', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000b', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N2', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000b', 7);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('tag:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000b', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unassigned:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000b', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unlabelled:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000b', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:1300', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000b', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:ada', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000b', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:of', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000b', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:petition', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000b', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000b', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000c', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:country:DE', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000c', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N1', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000c', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('signed:region:N2', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000c', 7);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('tag:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000c', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unassigned:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000c', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('unlabelled:', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000c', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:1535', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000c', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:ada', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000c', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:of', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000c', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:petition', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000c', 20);
insert into petitionkit_term (term, state, since, petition, magnitude)
  values ('word:rail', 'OPEN', '2026-11-30T02:00Z', '01900000-0000-7000-8000-00000000000c', 20);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000001', 'COUNTRY', 'DE', 1400, 187);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000001', 'HOUR', '2026-11-30T02:00:00Z', 1400, 187);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000001', 'MINUTE', '2026-11-30T02:00:00Z', 1400, 187);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000001', 'REGION', 'N1', 1386, 187);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000001', 'REGION', 'N2', 14, 187);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000003', 'COUNTRY', 'DE', 1151, 160);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000003', 'HOUR', '2026-11-30T02:00:00Z', 1151, 160);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000003', 'MINUTE', '2026-11-30T02:00:00Z', 1151, 160);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000003', 'REGION', 'N1', 1140, 160);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000003', 'REGION', 'N2', 11, 153);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000004', 'COUNTRY', 'DE', 3, 4);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000004', 'HOUR', '2026-11-30T02:00:00Z', 3, 4);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000004', 'MINUTE', '2026-11-30T02:00:00Z', 3, 4);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000004', 'REGION', 'N1', 3, 4);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000005', 'COUNTRY', 'DE', 1536, 213);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000005', 'HOUR', '2026-11-30T02:00:00Z', 1536, 213);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000005', 'MINUTE', '2026-11-30T02:00:00Z', 1536, 213);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000005', 'REGION', 'N1', 1521, 213);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000005', 'REGION', 'N2', 15, 208);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000006', 'COUNTRY', 'DE', 1024, 142);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000006', 'HOUR', '2026-11-30T02:00:00Z', 1024, 142);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000006', 'MINUTE', '2026-11-30T02:00:00Z', 1024, 142);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000006', 'REGION', 'N1', 1014, 142);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000006', 'REGION', 'N2', 10, 139);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000007', 'COUNTRY', 'DE', 1023, 143);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000007', 'HOUR', '2026-11-30T02:00:00Z', 1023, 143);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000007', 'MINUTE', '2026-11-30T02:00:00Z', 1023, 143);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000007', 'REGION', 'N1', 1013, 143);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000007', 'REGION', 'N2', 10, 139);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000008', 'COUNTRY', 'DE', 1100, 147);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000008', 'HOUR', '2026-11-30T02:00:00Z', 1100, 147);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000008', 'MINUTE', '2026-11-30T02:00:00Z', 1100, 147);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000008', 'REGION', 'N1', 1089, 147);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000008', 'REGION', 'N2', 11, 147);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000009', 'COUNTRY', 'DE', 1152, 161);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000009', 'HOUR', '2026-11-30T02:00:00Z', 1152, 161);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000009', 'MINUTE', '2026-11-30T02:00:00Z', 1152, 161);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000009', 'REGION', 'N1', 1141, 161);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-000000000009', 'REGION', 'N2', 11, 156);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-00000000000a', 'COUNTRY', 'DE', 4, 4);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-00000000000a', 'HOUR', '2026-11-30T02:00:00Z', 4, 4);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-00000000000a', 'MINUTE', '2026-11-30T02:00:00Z', 4, 4);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-00000000000a', 'REGION', 'N1', 4, 4);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-00000000000b', 'COUNTRY', 'DE', 1300, 184);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-00000000000b', 'HOUR', '2026-11-30T02:00:00Z', 1300, 184);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-00000000000b', 'MINUTE', '2026-11-30T02:00:00Z', 1300, 184);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-00000000000b', 'REGION', 'N1', 1287, 184);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-00000000000b', 'REGION', 'N2', 13, 184);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-00000000000c', 'COUNTRY', 'DE', 1535, 240);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-00000000000c', 'HOUR', '2026-11-30T02:00:00Z', 1535, 240);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-00000000000c', 'MINUTE', '2026-11-30T02:00:00Z', 1535, 240);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-00000000000c', 'REGION', 'N1', 1520, 240);
insert into petitionkit_tally (petition, kind, subject, figure, version)
  values ('01900000-0000-7000-8000-00000000000c', 'REGION', 'N2', 15, 234);
