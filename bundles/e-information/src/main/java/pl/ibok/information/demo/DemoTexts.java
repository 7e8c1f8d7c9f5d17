package pl.ibok.information.demo;

/** Texts of the demonstration. */
final class DemoTexts {
    static final String WINTER_PL =
            """
            Zamarznięty wodomierz pęka, a jego wymiana trwa kilka dni. Kilka minut jesienią wystarczy, żeby tego uniknąć.

            ## Co zrobić przed mrozem
            - Zamknij okno w pomieszczeniu z wodomierzem i uszczelnij drzwi.
            - Studzienkę wodomierzową przykryj i ociepl styropianem, nie słomą.
            - Zakręć i opróżnij zawór ogrodowy.

            ## Gdy wodomierz zamarzł
            Nie ogrzewaj go ogniem ani opalarką. Zakręć zawór główny i zgłoś to nam: **przyjedziemy tego samego dnia**.""";

    static final String WINTER_EN =
            """
            A frozen meter breaks, and its replacement takes days. A few minutes in autumn are enough to avoid it.

            ## Before the frost
            - Close the window of the room with the meter and seal the door.
            - Cover and insulate the meter pit with foam, not with straw.
            - Close and drain the garden tap.

            ## When the meter is frozen
            Don't heat it with a flame. Close the main valve and tell us: **we come the same day**.""";

    static final String HARD_PL =
            """
            Twardość to wapń i magnez. Woda twarda jest zdrowa, tylko kamień osadza się szybciej.

            1. Sprawdź twardość w swojej strefie na stronie [Jakość wody](/e-information/quality).
            2. Ustaw ją w zmywarce: 1 °dH to około 18 mg/l CaCO₃.
            3. Czajnik odkamieniaj kwaskiem cytrynowym raz w miesiącu.""";

    static final String HARD_EN =
            """
            Hardness is calcium and magnesium. Hard water is healthy, only limescale comes sooner.

            1. Look up the hardness of your zone under [Water quality](/e-information/quality).
            2. Set it in your dishwasher: 1 °dH is about 18 mg/l CaCO₃.
            3. Descale the kettle with citric acid once a month.""";

    static final String OFFICE_PL =
            """
            W Wigilię i w sylwestra biuro przy ulicy Szkolnej jest zamknięte. Sprawy załatwisz tutaj o każdej porze, a pogotowie wodociągowe działa całą dobę.""";

    static final String OFFICE_EN =
            """
            On Christmas Eve and New Year's Eve our office is closed. You can do everything here at any hour, and the emergency service works day and night.""";

    static final String VALVES_PL =
            """
            Wymieniamy trzy stare zasuwy, żeby przy następnej awarii zamykać mniejszy odcinek ulicy.

            - Przygotuj zapas wody do picia i do toalety.
            - Zakręć zawór pralki i zmywarki.
            - Po włączeniu woda może być przez kilka minut mętna. Odkręć zimny kran i poczekaj, aż będzie czysta.""";

    static final String VALVES_EN =
            """
            We replace three old valves, so that a smaller part of the street is closed next time.

            - Keep some water for drinking and for the toilet.
            - Close the valve of the washing machine and of the dishwasher.
            - Water may be cloudy for some minutes afterwards. Let the cold tap run until it is clear.""";

    private DemoTexts() {}
}
