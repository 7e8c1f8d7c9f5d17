Przerwa w dostawie

W okolicy nie będzie wody.
