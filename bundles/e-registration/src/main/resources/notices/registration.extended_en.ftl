A new deadline in case ${number}

Case: ${subject}. We answer by ${fmt.day(due)}.

Reason: ${words}

-> Open the case
