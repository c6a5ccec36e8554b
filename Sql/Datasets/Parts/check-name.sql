{% comment %}
The words for a check (check_type), as readers see them.
{% endcomment %}
CASE {{ check_type | sql }}
    WHEN 'drift' THEN 'Drift of a leaf account'
    WHEN 'ledger_drift' THEN 'Drift of a control account'
    WHEN 'unknown_parent' THEN 'Control account nobody can check'
    WHEN 'missing_balance' THEN 'Missing balance'
    WHEN 'overdraft' THEN 'Overdraft'
    WHEN 'limit_breach' THEN 'Limit breach'
    WHEN 'inbound_limit_breach' THEN 'Inbound limit breach'
    WHEN 'expected_eod_balance_breach' THEN 'Unexpected closing balance'
    WHEN 'conservation' THEN 'Transfer does not add up'
    WHEN 'timeliness' THEN 'Posted late'
    WHEN 'missing_parent_balance' THEN 'Control account without balance'
    WHEN 'balance_gap' THEN 'Gap between balances'
    WHEN 'duplicate_posting' THEN 'Possible duplicate'
    WHEN 'chain_child_missing' THEN 'Required child missing'
    WHEN 'chain_sibling_violation' THEN 'Not exactly one of a group'
    WHEN 'chain_parent_disagreement' THEN 'Parents disagree'
    WHEN 'chain_cycle_incomplete' THEN 'Cycle does not add up'
    WHEN 'leg_group_violation' THEN 'Not exactly one alternative leg'
    WHEN 'fan_in_disagreement' THEN 'Gathers other firings than declared'
    WHEN 'unusual_amount' THEN 'Unusual amount'
    WHEN 'unusual_volume' THEN 'Unusual number of firings'
    WHEN 'stuck_pending' THEN 'Stuck pending'
    WHEN 'stuck_unbundled' THEN 'Stuck unbundled'
    WHEN 'unknown_status' THEN 'Unknown status'
    ELSE {{ check_type | sql }}
  END
