-- scratch new_roll_up: What the changed balances, as they are, change for those above them.

{% part Relations/Parts/changed-roll-ups %}
