// Lists the events and funnels of a project, page by page, one line of JSON each:
//
//     BASE_URL=http://127.0.0.1:8180 TOKEN=... node list.mjs

const { BASE_URL, TOKEN } = process.env
if (!BASE_URL || !TOKEN) throw new Error('BASE_URL or TOKEN is not set.')

async function* records(list) {
  let path = `/api/v1/${list}?limit=10`
  while (path) {
    const url = new URL(path, BASE_URL)
    // The token belongs to one server, whatever a link says.
    if (url.origin !== new URL(BASE_URL).origin) throw new Error(`A link leads to ${url.origin}.`)
    const response = await fetch(url, { headers: { Authorization: `Bearer ${TOKEN}` }, redirect: 'error' })
    if (!response.ok) throw new Error(`${list}: ${response.status} ${await response.text()}`)
    const page = await response.json()
    // An answer without the list is an error and not the end.
    if (!Array.isArray(page[list])) throw new Error(`The answer has no ${list}.`)
    yield* page[list]
    path = page._links?.nextPage
  }
}

for (const list of ['events', 'funnels']) {
  for await (const { id, name } of records(list)) console.log(JSON.stringify([list, id, name]))
}
