Logowanie z nowego urządzenia

Ktoś zalogował się na Twoje konto ${fmt.instant(at)} z urządzenia albo sieci, z których nie było logowania w ostatnim pół roku.

<#if device?has_content>
- Przeglądarka: ${device}
</#if>

To Ty? Nic nie rób.

To nie Ty? Zmień od razu hasło i wyloguj inne urządzenia. Nie możesz się zalogować? Zadzwoń do nas<#if utility.phone?has_content>: ${utility.phone}</#if>.

-> Zobacz konto
