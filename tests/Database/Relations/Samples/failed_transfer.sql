-- relation failed_transfer: Transfers with a leg that failed, and the chain of transfers that each belongs to.
-- grain: one row per transfer and effective name with a Failed leg
-- key (transfer_id, effective_name)
-- column transfer_id text(255): the transfer
-- column effective_name text(100): the template's name if there is one, else the rail's
-- column failed_count bigint: how many of its legs failed
-- column root_transfer_id text(255): where its chain of transfers begins
-- index failed_transfer (transfer_id): finds the transfers that a refresh replaces
-- reached by descendant using (transfer_id)

SELECT
  summary.transfer_id,
  summary.effective_name,
  summary.failed_count,
  COALESCE(link.root_transfer_id, summary.transfer_id) AS root_transfer_id
{% from transfer_summary as summary reached by descendant as reach on %}
  summary.transfer_id = reach.transfer_id
{% endfrom %}
{% left_join transfer_link as link on %}
  link.transfer_id = summary.transfer_id
{% endleft_join %}
WHERE summary.failed_count > 0
