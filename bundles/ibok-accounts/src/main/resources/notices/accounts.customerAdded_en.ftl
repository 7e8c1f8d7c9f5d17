A customer was added to your account
Your account now shows the matters of customer ${customer}.

-> Open my account

It wasn't you? Call us: ${utility.phone}.
