-- relation chain_edge: For each firing of a chain's parent and each of its declared children: did the child fire? Names are
--   effective names.
-- grain: one row per firing of a chain's parent and chain entry of that parent
-- key (transfer_id, parent_name, child_name)
-- column parent_name text(100): the parent, by its effective name
-- column transfer_id text(255): the firing
-- column child_name text(100): the child, by its effective name
-- column is_required integer: 1 when the child has to fire
-- column xor_group text(255): the group of which one fires; null when the child stands alone
-- column child_fired integer: 1 when it did
-- column child_failed integer: 1 when it was tried, and all that was tried failed
-- index chain_edge_firing (transfer_id, parent_name): finds the firings that a refresh replaces
-- reached by changed_firing using (transfer_id)

SELECT
  firing.effective_name AS parent_name,
  firing.transfer_id,
  chain.child_name,
  chain.is_required,
  chain.xor_group,
  COALESCE(tried.has_fired, 0) AS child_fired,
  CASE WHEN tried.has_fired = 0 AND tried.has_failed = 1 THEN 1 ELSE 0 END AS child_failed
{% from transfer_summary as firing reached by changed_firing as reach on %}
  firing.transfer_id = reach.transfer_id
{% endfrom %}
JOIN {{ 'cfg_chain' | table }} chain
  ON chain.parent_name = firing.effective_name
LEFT JOIN (
  SELECT
    child.transfer_parent_id,
    child.effective_name,
    MAX(child.has_fired) AS has_fired,
    MAX(CASE WHEN child.failed_count > 0 THEN 1 ELSE 0 END) AS has_failed
  {% from transfer_summary as child reached by changed_firing as reach on %}
    child.transfer_parent_id = reach.transfer_id
  {% endfrom %}
  WHERE child.transfer_parent_id IS NOT NULL
  GROUP BY child.transfer_parent_id, child.effective_name
) tried
  ON tried.transfer_parent_id = firing.transfer_id AND tried.effective_name = chain.child_name
WHERE firing.has_fired = 1
