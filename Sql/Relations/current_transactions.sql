-- relation current_transactions: The version of every leg with the highest entry. Nothing else is filtered: a version wins even
--   when it is Failed or moves the leg to another account or transfer.
-- grain: one row per transaction id: its current version
-- key (id)
-- columns of transactions
-- index curr_tx_account_posting (account_id, posting): the legs of an account in a window of time
-- index curr_tx_transfer (transfer_id): the legs of a transfer
-- index curr_tx_id (id): the leg whose new version came
-- index curr_tx_posting_transfer_type (posting, transfer_type): what dashboards show of a day, and changed caps
-- index curr_tx_parent_rail (transfer_parent_id, rail_name) where transfer_parent_id IS NOT NULL: the children of a transfer
-- reached by new_leg using (id)

SELECT leg.*
FROM {{ 'transactions' | table }} leg
LEFT JOIN {{ 'superseded_transactions' | table }} several
  ON several.id = leg.id
WHERE leg.entry <= {{ legs.latest | literal }}
  AND (several.id IS NULL OR several.current_entry = leg.entry)
{% if legs.readable %}
  AND {{ legs.readable | sql }}
{% endif %}
