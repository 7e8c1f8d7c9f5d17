Cancelled: ${titleEn}

The works announced for ${fmt.instant(from)} are cancelled. Water will flow without a break.
