Odwołane: ${title}

Prace zapowiedziane na ${fmt.instant(from)} są odwołane. Woda będzie płynąć bez przerwy.
