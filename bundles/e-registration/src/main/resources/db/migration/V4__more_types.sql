-- What follows the conditions of connection: the agreed design and the acceptance; and maps from the archive.

INSERT INTO registration.case_type (code, version, category, name_pl, name_en, about_pl, about_en, audience, files, queue, urgent,
    term, term_unit, longest, longest_unit, basis, created_at, published_at) VALUES
    ('connection-design', 1, 'connection', 'Uzgodnienie projektu przyłącza', 'Agreement of a connection''s design',
        'Gdy masz już warunki przyłączenia i plan sytuacyjny albo projekt.',
        'When you have the conditions of connection and a plan or a design.',
        'anyone', 5, 'technical', false, 14, 'days', 30, 'days', NULL,
        TIMESTAMPTZ '2026-01-01 00:00+00', TIMESTAMPTZ '2026-01-01 00:00+00'),
    ('connection-acceptance', 1, 'connection', 'Odbiór przyłącza', 'Acceptance of a connection',
        'Zgłoś przyłącze do odbioru przed zasypaniem wykopu.',
        'Report the connection for acceptance before the trench is filled.',
        'anyone', 5, 'technical', false, 7, 'days', NULL, NULL, NULL,
        TIMESTAMPTZ '2026-01-01 00:00+00', TIMESTAMPTZ '2026-01-01 00:00+00'),
    ('archive', 1, 'other', 'Mapy i dokumenty z archiwum', 'Maps and documents from the archive',
        'Przebieg sieci i przyłączy, kopie projektów i protokołów.',
        'The course of mains and connections, copies of designs and records.',
        'anyone', 2, 'technical', false, 14, 'days', NULL, NULL, NULL,
        TIMESTAMPTZ '2026-01-01 00:00+00', TIMESTAMPTZ '2026-01-01 00:00+00');

INSERT INTO registration.type_field (code, version, nth, name, kind, required, label_pl, label_en, hint_pl, hint_en, choices, choices_pl,
    choices_en, least, most, suffix) VALUES
    ('connection-design', 1, 1, 'conditions', 'text', true, 'Numer warunków przyłączenia', 'Number of the conditions of connection', '', '',
        '{}', '{}', '{}', NULL, NULL, ''),
    ('connection-design', 1, 2, 'plot', 'text', true, 'Numer działki i obręb', 'Plot and precinct', '', '',
        '{}', '{}', '{}', NULL, NULL, ''),
    ('connection-design', 1, 3, 'kind', 'choice', true, 'Co uzgadniamy?', 'What is to be agreed?', '', '',
        ARRAY['water', 'sewer', 'both'], ARRAY['Przyłącze wodociągowe', 'Przyłącze kanalizacyjne', 'Oba'], ARRAY['Water connection', 'Sewer connection', 'Both'], NULL, NULL, ''),
    ('connection-design', 1, 4, 'design', 'file', true, 'Projekt albo plan sytuacyjny', 'Design or plan', '', '',
        '{}', '{}', '{}', NULL, NULL, ''),
    ('connection-acceptance', 1, 1, 'address', 'address', true, 'Adres', 'Address', 'Ulica, numer i miejscowość albo działka.', 'Street, number and town, or the plot.',
        '{}', '{}', '{}', NULL, NULL, ''),
    ('connection-acceptance', 1, 2, 'kind', 'choice', true, 'Co odbieramy?', 'What is to be accepted?', '', '',
        ARRAY['water', 'sewer', 'both'], ARRAY['Przyłącze wodociągowe', 'Przyłącze kanalizacyjne', 'Oba'], ARRAY['Water connection', 'Sewer connection', 'Both'], NULL, NULL, ''),
    ('connection-acceptance', 1, 3, 'contractor', 'text', false, 'Kto wykonał przyłącze?', 'Who built it?', '', '',
        '{}', '{}', '{}', NULL, NULL, ''),
    ('connection-acceptance', 1, 4, 'day', 'date', true, 'Od kiedy wykop jest gotowy do odbioru?', 'From when on is the trench ready?', '', '',
        '{}', '{}', '{}', NULL, NULL, ''),
    ('archive', 1, 1, 'plot', 'text', true, 'Numer działki i obręb albo adres', 'Plot and precinct, or address', '', '',
        '{}', '{}', '{}', NULL, NULL, ''),
    ('archive', 1, 2, 'description', 'area', true, 'Czego potrzebujesz i do czego?', 'What do you need, and what for?', '', '',
        '{}', '{}', '{}', NULL, NULL, '');

INSERT INTO registration.offer (code, version, active)
    SELECT code, version, true FROM registration.case_type WHERE code IN ('connection-design', 'connection-acceptance', 'archive');

-- How many wait of each type.
CREATE INDEX case_waiting_type ON registration.case_file (type) WHERE status <> 'closed';
