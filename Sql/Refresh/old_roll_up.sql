-- scratch old_roll_up: What the changed balances, as they were, changed for those above them.
-- before current_daily_balances

{% part Relations/Parts/changed-roll-ups %}
