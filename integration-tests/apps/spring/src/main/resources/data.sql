insert into inwoner (id, bsn, naam, ouder_id) values (1, '2308572', 'Vriesema', null);
insert into inwoner (id, bsn, naam, ouder_id) values (2, '9358297', 'Jansen', null);
insert into inwoner (id, bsn, naam, ouder_id) values (3, '5872525', 'Jansen', 2);
