Choose the password of your account
Your account in the internet customer office is ready. Login: ${login}.

-> Choose a password

The link works for 72 hours and only once. When it has expired, its page sends you a new one.

You did not ask for an account? Call us: ${utility.phone}.
