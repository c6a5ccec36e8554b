namespace QsGen.Database.Datasets;

/// <summary>What is wrong with a dataset's SQL on a database.</summary>
/// <param name="Dataset">The last part of the dataset's id.</param>
/// <param name="Message">The engine's complaint, or how the answer differs from the contract.</param>
internal sealed record DatasetFinding(string Dataset, string Message);
