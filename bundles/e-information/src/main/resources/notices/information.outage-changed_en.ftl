Other hours: ${titleEn}

The hours of the works have changed. There may be no water from ${fmt.instant(from)} to ${fmt.instant(to)}.

<#if waterPoint?has_content>Substitute water: ${waterPoint}.</#if>

-> See the details
