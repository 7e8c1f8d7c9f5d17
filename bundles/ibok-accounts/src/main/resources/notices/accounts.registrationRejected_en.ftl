No account was opened
We have checked your request for an account and can't open it.

${reason}

-> Try again

Questions? Call us: ${utility.phone}.
